package org.entregent.contacts.businesscard;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.contacts.businesscard.UnreadablePhotoException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PhotographTests {

    /** Dark above, light below, a red spot in the corner at the upper left. */
    private static BufferedImage marked() {
        var picture = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 200, 120);
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, 80, 50);
        pen.dispose();
        return picture;
    }

    /** An Exif block with an orientation and a day, as cameras write it. */
    private static byte[] withExif(byte[] jpeg, int orientation, String day) {
        var tiff = ByteBuffer.allocate(80);
        tiff.put(new byte[]{'M', 'M', 0, 42}).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x0132).putShort((short) 2).putInt(20).putInt(38);
        tiff.putInt(0).put((day + " 18:30:00\0").getBytes(StandardCharsets.US_ASCII));
        var exif = new ByteArrayOutputStream();
        exif.writeBytes(Arrays.copyOf(jpeg, 2));
        int length = 2 + 6 + tiff.capacity();
        exif.writeBytes(new byte[]{(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        exif.writeBytes(new byte[]{'E', 'x', 'i', 'f', 0, 0});
        exif.writeBytes(tiff.array());
        exif.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
        return exif.toByteArray();
    }

    private static BufferedImage kept(byte[] file) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(Photograph.read(file).kept()));
    }

    private static boolean isDark(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xFF) < 100;
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void a_photo_is_turned_upright_as_the_camera_was_held(int orientation, int right, int below) throws Exception {
        var upright = kept(withExif(TakenPhoto.jpeg(marked(), 0.95f), orientation, "2026:09:24"));

        assertThat(upright.getWidth() > upright.getHeight()).isEqualTo(orientation < 5);
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                assertThat(
                        isDark(upright, x == 0 ? 10 : upright.getWidth() - 11, y == 0 ? 10 : upright.getHeight() - 11))
                        .as("corner %d %d", x, y).isEqualTo(x == right && y == below);
            }
        }
    }

    @Test
    void the_day_of_the_photo_is_the_cameras() throws Exception {
        var jpeg = TakenPhoto.jpeg(marked(), 0.9f);

        assertThat(Photograph.read(withExif(jpeg, 1, "2026:09:24")).day()).contains(LocalDate.of(2026, 9, 24));
        assertThat(Photograph.read(withExif(jpeg, 1, "0000:00:00")).day()).isEmpty();
        assertThat(Photograph.read(jpeg).day()).isEmpty();
    }

    @Test
    void a_photo_that_is_kept_is_small_and_says_nothing_of_the_camera() throws Exception {
        var random = new Random(5);
        var large = new BufferedImage(4_000, 3_000, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 3_000; y += 2) {
            for (int x = 0; x < 4_000; x += 2) {
                large.setRGB(x, y, random.nextInt());
            }
        }

        var kept = Photograph.read(withExif(TakenPhoto.jpeg(large, 0.8f), 1, "2026:09:24")).kept();

        assertThat(kept.length).isLessThan(200_000);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(Photograph.ofKept(kept).grey().width()).isGreaterThan(250);
    }

    private static Reason refusal(byte[] file) {
        try {
            Photograph.read(file);
        } catch (UnreadablePhotoException e) {
            return e.reason();
        }
        throw new AssertionError("was read");
    }

    @Test
    void a_file_that_is_no_photo_is_refused_with_its_reason() {
        assertThat(refusal(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(refusal("%PDF-1.4".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Reason.KIND);
        assertThat(refusal("GIF89a..........".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Reason.KIND);
        assertThat(refusal("\0\0\0\u0018ftypheic\0\0\0\0mif1".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Reason.HEIC);
        assertThat(refusal(TakenPhoto.jpeg(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), 0.9f)))
                .isEqualTo(Reason.TOO_SMALL);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0005, 0.01, 0.3, 0.7, 0.97})
    void a_photo_that_is_cut_off_is_refused(double share) throws Exception {
        var jpeg = SamplePhotos.easy();
        var png = new ByteArrayOutputStream();
        ImageIO.write(marked(), "png", png);

        assertThat(refusal(Arrays.copyOf(jpeg, (int) (jpeg.length * share) + 4))).isEqualTo(Reason.BROKEN);
        assertThat(refusal(Arrays.copyOf(png.toByteArray(), (int) (png.size() * share * 0.9) + 9)))
                .isEqualTo(Reason.BROKEN);
    }

    /** A few bytes that say to be a picture of 50,000 by 50,000 pixels. */
    @Test
    void a_small_file_with_a_huge_picture_is_refused_before_it_is_unpacked() {
        var head = ByteBuffer.allocate(17);
        head.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(50_000).putInt(50_000)
                .put(new byte[]{8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.array());
        var bomb = ByteBuffer.allocate(8 + 4 + 17 + 4);
        bomb.put(new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13).put(head.array())
                .putInt((int) sum.getValue());

        assertThat(refusal(bomb.array())).isEqualTo(Reason.TOO_LARGE);
    }

    /** Whatever a decoder does with broken bytes, the answer is a photo or a reason. */
    @Test
    void a_damaged_photo_never_breaks_anything() {
        var random = new Random(11);
        var jpeg = withExif(TakenPhoto.jpeg(marked(), 0.6f), 6, "2026:09:24");
        for (int i = 0; i < 300; i++) {
            var damaged = jpeg.clone();
            for (int n = 0; n <= i % 5; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(Photograph.read(damaged).grey().width()).isPositive();
            } catch (UnreadablePhotoException e) {
                assertThat(e.reason()).isNotNull();
            }
        }
    }

    @Test
    void a_kept_photo_that_is_none_is_a_fault_of_ours() {
        assertThatThrownBy(() -> Photograph.ofKept(new byte[]{1})).isInstanceOf(IllegalStateException.class);
    }
}
