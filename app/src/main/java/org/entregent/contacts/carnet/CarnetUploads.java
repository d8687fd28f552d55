package org.entregent.contacts.carnet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entregent.contacts.card.CardView;
import org.entregent.contacts.carnet.ImportPreview.Changed;
import org.entregent.contacts.carnet.ImportPreview.Entry;
import org.entregent.contacts.carnet.ImportPreview.Identical;
import org.entregent.contacts.carnet.ImportPreview.New;
import org.entregent.contacts.carnet.ImportPreview.Rejected;
import org.entregent.contacts.carnet.Lookalikes.Stranger;
import org.entregent.contacts.carnet.Upload.State;
import org.entregent.contacts.formats.ImportFile;
import org.entregent.contacts.likeness.Traits;
import org.entregent.contacts.reading.UnreadableListException;
import org.entregent.identity.Fence;
import org.entregent.identity.Ids;
import org.entregent.identity.SpaceId;

/**
 * Files given to one carnet: looked at before anything of them enters, then imported some cards at a time, so that a long
 * one can be suspended, and goes on after a restart where it was. What is written is written for good; the rest is known
 * as new again when it goes on.
 */
public final class CarnetUploads {

    /** Cards of one transaction. */
    private static final int AT_ONCE = 250;

    private final SpaceId space;
    private final Fence fence;
    private final UploadRows uploads;
    private final CardRows cards;
    private final Importing importing;
    private final CarnetIndexes indexes;
    private final DoublesSearches searches;
    private final Clock clock;

    CarnetUploads(SpaceId space, Fence fence, UploadRows uploads, CardRows cards, Importing importing,
            CarnetIndexes indexes, DoublesSearches searches, Clock clock) {
        this.space = space;
        this.fence = fence;
        this.uploads = uploads;
        this.cards = cards;
        this.importing = importing;
        this.indexes = indexes;
        this.searches = searches;
        this.clock = clock;
    }

    /**
     * Keeps a file to be looked at.
     *
     * @throws UnreadableListException
     *             with the sentence to tell, when nothing of it can be read
     */
    public UUID give(Source source, byte[] content) {
        ImportFile.read(source.name(), content);
        return fence.within(space, () -> {
            var id = Ids.next();
            uploads.insert(id, source, content, clock.instant());
            return id;
        });
    }

    /** A file. */
    public Optional<Upload> one(UUID id) {
        return fence.within(space, () -> uploads.one(id));
    }

    /** Those that wait for a word or are under way, the last first. */
    public List<Upload> open() {
        return fence.within(space, uploads::open);
    }

    /** What importing a file would do now; empty when there is no such file, or it is done. */
    public Optional<ImportPreview> preview(UUID id) {
        return fence.within(space, () -> uploads.one(id).filter(upload -> upload.state() != State.DONE)
                .flatMap(upload -> indexes.preview(id, () -> previewed(upload))));
    }

    private Optional<ImportPreview> previewed(Upload upload) {
        return uploads.content(upload.id())
                .map(content -> importing.previewed(upload.name(), ImportFile.read(upload.name(), content)));
    }

    /**
     * Who of a file that waits for a word may be in the carnet already, though the file was never imported; the surest first.
     *
     * @return empty while they are being looked for: ask again in a second
     */
    public Optional<List<Lookalike>> twins(UUID id) {
        return preview(id).flatMap(preview -> searches.lookalikes(id, () -> twins(preview)));
    }

    private List<Lookalike> twins(ImportPreview preview) {
        var strangers = preview.all().stream().filter(New.class::isInstance).map(New.class::cast).map(one -> {
            var view = CardView.of(one.card());
            return new Stranger(one.number(), view.shownName(), Traits.of(view));
        }).toList();
        return fence.within(space, () -> new Lookalikes(cards).of(strangers));
    }

    /** She agreed: it may be run. False when it is under way or done already. */
    public boolean agree(UUID id) {
        return turn(id, List.of(State.GIVEN, State.SUSPENDED), State.RUNNING);
    }

    /** It stops after the cards that are being written; false when it was not under way. */
    public boolean suspend(UUID id) {
        return turn(id, List.of(State.RUNNING), State.SUSPENDED);
    }

    private boolean turn(UUID id, List<State> from, State to) {
        return fence.within(space, () -> uploads.turn(id, from, to));
    }

    /** Forgets a file that is not under way. What came of it stays. */
    public void drop(UUID id) {
        fence.within(space, () -> uploads.delete(id));
        searches.forget(id);
    }

    /** Imports what is left of a file that she agreed to, until it is done or suspended. */
    void run(UUID id) {
        var preview = fence.within(space, () -> {
            var upload = uploads.one(id).filter(one -> one.state() == State.RUNNING);
            return upload.flatMap(this::previewed).map(found -> {
                if (upload.get().batch().isEmpty()) {
                    uploads.begun(id, importing.begin(upload.get().source(), found), found.all().size(),
                            count(found, Identical.class),
                            count(found, Rejected.class));
                }
                return found;
            });
        });
        preview.ifPresent(found -> write(id, found));
        indexes.forgetPreview(id);
        searches.forget(id);
    }

    private static int count(ImportPreview preview, Class<? extends Entry> kind) {
        return (int) preview.count(kind);
    }

    private void write(UUID id, ImportPreview preview) {
        var left = new ArrayList<Entry>(preview.all().stream()
                .filter(one -> one instanceof New || one instanceof Changed).toList());
        boolean isWanted = true;
        while (isWanted && !left.isEmpty()) {
            var some = List.copyOf(left.subList(0, Math.min(AT_ONCE, left.size())));
            isWanted = fence.within(space, () -> wrote(id, some));
            left.subList(0, some.size()).clear();
        }
        if (isWanted) {
            fence.within(space, () -> uploads.done(id));
        }
    }

    /** Writes some; false when she wants it no longer, and nothing is written then. */
    private boolean wrote(UUID id, List<Entry> some) {
        var upload = uploads.one(id).filter(one -> one.state() == State.RUNNING);
        upload.flatMap(Upload::batch).ifPresent(batch -> {
            importing.write(batch, some);
            int changed = (int) some.stream().filter(Changed.class::isInstance).count();
            uploads.written(id, some.size() - changed, changed);
        });
        return upload.isPresent();
    }

    /** Files that were imported, the last first; the last hundred. */
    public List<ImportedFile> imported() {
        return fence.within(space, uploads::imported);
    }
}
