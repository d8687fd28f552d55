package org.entregent.contacts.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, by its first bytes and, for a ZIP, by what is inside; never by its name. */
enum FileKind {
    TEXT(""), XLSX(""), ODS(""), XLSB("xlsb"), OLD_OFFICE("old-office"), WORD("word"), SLIDES("slides"), PDF("pdf"),
    IMAGE("image"), RTF("rtf"), WEB_PAGE("web-page"), ARCHIVE("archive");

    private final String refusal;

    FileKind(String refusal) {
        this.refusal = refusal;
    }

    /** The key of the sentence that refuses it. */
    String refusal() {
        return refusal;
    }

    static FileKind of(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, 512), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return ofZip(ZipContents.of(content));
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLD_OFFICE;
        }
        if (head.startsWith("%PDF")) {
            return PDF;
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        if (isImage(head)) {
            return IMAGE;
        }
        if (head.startsWith("\u001F\u008B") || head.startsWith("Rar!") || head.startsWith("7z\u00BC\u00AF")) {
            return ARCHIVE;
        }
        var start = Letters.strip(head.replace("\u00EF\u00BB\u00BF", ""), "\r\n\t ").toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")
                ? WEB_PAGE
                : TEXT;
    }

    private static boolean isImage(String head) {
        return head.startsWith("\u0089PNG") || head.startsWith("\u00FF\u00D8\u00FF") || head.startsWith("GIF8")
                || head.startsWith("II*\0") || head.startsWith("MM\0*")
                || (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) || head.startsWith("ftyphei", 4)
                || head.startsWith("ftypmif1", 4);
    }

    private static FileKind ofZip(ZipContents zip) {
        if (zip.has("xl/workbook.bin")) {
            return XLSB;
        }
        if (zip.has("xl/workbook.xml") || zip.hasFolder("xl/")) {
            return XLSX;
        }
        var mimetype = zip.text("mimetype");
        if (mimetype.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            return ODS;
        }
        if (zip.hasFolder("word/") || mimetype.startsWith("application/vnd.oasis.opendocument.text")) {
            return WORD;
        }
        return zip.hasFolder("ppt/") || mimetype.startsWith("application/vnd.oasis.opendocument.presentation")
                ? SLIDES
                : ARCHIVE;
    }
}
