package org.entregent.linkage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The values of one field for all cards, by number; with what is asked of a value again and again worked out once. */
final class Column {

    /** Values of one card and field that are looked at; more than anybody has. */
    private static final int MOST_VALUES = 12;

    static final int NONE = -1;
    private static final int SEVERAL = 1 << 30;

    /** Fewer cards than this say little about how frequent a value is. */
    private static final int FEW = 100;

    final Field field;
    final ValuePool values = new ValuePool();
    /** The words of wordy kinds, the domains of mails; counted by distinct value for words and by card for domains. */
    final ValuePool parts = new ValuePool();
    private final Ints partStarts = new Ints();
    private final Ints partItems = new Ints();
    private final Longs shortForms = new Longs();
    private final Ints nameFacts = new Ints();
    private final BitSet mobile = new BitSet();
    /** For each card its only value, {@link #NONE}, or where in {@link #several} its values stand, below that. */
    private final Rows rows;
    private final int place;
    /** Number of values, then the values. */
    private final Ints several = new Ints();
    private final Ints fresh = new Ints();
    private int known;
    private int size;

    /** @param place of the field in the rows */
    Column(Field field, Rows rows, int place) {
        this.field = field;
        this.rows = rows;
        this.place = place;
        partStarts.add(0);
    }

    void add(List<String> cardValues) {
        fresh.cut(0);
        for (var value : cardValues) {
            var folded = Folding.of(field.kind(), value);
            if (!folded.isEmpty() && fresh.size() < MOST_VALUES) {
                addFolded(folded, value);
            }
        }
        if (fresh.size() > 1) {
            rows.set(size, place, NONE - 1 - several.size());
            several.add(fresh.size());
            for (int at = 0; at < fresh.size(); at++) {
                several.add(fresh.get(at));
            }
        } else {
            rows.set(size, place, fresh.size() == 0 ? NONE : fresh.get(0));
        }
        size++;
        known += fresh.size() > 0 ? 1 : 0;
    }

    private void addFolded(String folded, String value) {
        var bytes = folded.getBytes(StandardCharsets.UTF_8);
        int before = values.size();
        int id = values.add(bytes, 0, bytes.length);
        for (int at = 0; at < fresh.size(); at++) {
            if (fresh.get(at) == id) {
                values.uncount(id);
                return;
            }
        }
        fresh.add(id);
        if (id == before) {
            takeApart(bytes);
            if (field.kind() == FieldKind.GIVEN) {
                shortForms.add(ShortNames.groups(folded));
                nameFacts.add(GivenNames.facts(folded));
            }
        }
        if (field.kind() == FieldKind.MAIL) {
            parts.recount(domain(id));
        }
        if (field.kind() == FieldKind.PHONE && Folding.mobile(value)) {
            mobile.set(id);
        }
    }

    private void takeApart(byte[] bytes) {
        if (field.kind() == FieldKind.MAIL) {
            int at = at(bytes, 0, bytes.length);
            int domain = parts.add(bytes, at + 1, bytes.length);
            parts.uncount(domain);
            partItems.add(domain);
        } else if (field.kind().wordy()) {
            for (int from = 0; from < bytes.length;) {
                int to = from;
                while (to < bytes.length && bytes[to] != ' ') {
                    to++;
                }
                partItems.add(parts.add(bytes, from, to));
                from = to + 1;
            }
        } else {
            return;
        }
        partStarts.add(partItems.size());
    }

    /** Takes the last card away again, with the values that nobody else has. */
    void removeLast(int valuesBefore, int partsBefore) {
        int card = size() - 1;
        for (int at = first(card); at < end(card); at++) {
            values.uncount(item(at));
            if (field.kind() == FieldKind.MAIL) {
                parts.uncount(domain(item(at)));
            }
        }
        known -= cell(card) == NONE ? 0 : 1;
        if (cell(card) < NONE) {
            several.cut(NONE - 1 - cell(card));
        }
        size--;
        if (values.size() > valuesBefore) {
            mobile.clear(valuesBefore, values.size());
            values.forgetFrom(valuesBefore);
            shortForms.cut(Math.min(shortForms.size(), valuesBefore));
            nameFacts.cut(Math.min(nameFacts.size(), valuesBefore));
            forgetParts(valuesBefore, partsBefore);
        }
    }

    private void forgetParts(int valuesBefore, int partsBefore) {
        if (partStarts.size() > valuesBefore + 1) {
            int from = partStarts.get(valuesBefore);
            if (field.kind().wordy()) {
                for (int at = from; at < partItems.size(); at++) {
                    parts.uncount(partItems.get(at));
                }
            }
            partItems.cut(from);
            partStarts.cut(valuesBefore + 1);
            parts.forgetFrom(partsBefore);
        }
    }

    int size() {
        return size;
    }

    /** Of the field, among the fields of a card. */
    int place() {
        return place;
    }

    /** The only value of a card, {@link #NONE}, or less than that when there are several. */
    int cell(int card) {
        return rows.get(card, place);
    }

    /** Where the values of a card begin, for {@link #item}. */
    int first(int card) {
        int cell = cell(card);
        return cell >= NONE ? card : SEVERAL + NONE - cell;
    }

    /** Where they end. */
    int end(int card) {
        int cell = cell(card);
        if (cell >= NONE) {
            return cell == NONE ? card : card + 1;
        }
        int place = NONE - 1 - cell;
        return SEVERAL + place + 1 + several.get(place);
    }

    int item(int index) {
        return index < SEVERAL ? cell(index) : several.get(index - SEVERAL);
    }

    /** Cards that have a value here. */
    int known() {
        return known;
    }

    int firstPart(int value) {
        return partStarts.get(value);
    }

    int endPart(int value) {
        return partStarts.get(value + 1);
    }

    int part(int index) {
        return partItems.get(index);
    }

    int domain(int mail) {
        return partItems.get(mail);
    }

    /** The groups of short forms that a given name is in. */
    long shortForms(int value) {
        return shortForms.get(value);
    }

    /** Whether a given name is usual somewhere, however seldom here (see {@link GivenNames}). */
    boolean isUsualName(int value) {
        return (nameFacts.get(value) & GivenNames.USUAL) != 0;
    }

    /** Whether a given name is a man's and never a woman's. */
    boolean isMansName(int value) {
        return (nameFacts.get(value) & GivenNames.MAN) != 0;
    }

    boolean isMobile(int phone) {
        return mobile.get(phone);
    }

    /** How likely somebody else has this value. The pair that is looked at does not count: it may be one person. */
    double frequency(int value) {
        return frequencyOf(values.count(value));
    }

    double domainFrequency(int mail) {
        return frequencyOf(parts.count(domain(mail)));
    }

    private double frequencyOf(int count) {
        return Math.min(.99, (Math.max(0, count - 2) + .5) / Math.max(FEW, known));
    }

    static int at(byte[] mail, int from, int to) {
        for (int at = to - 1; at > from; at--) {
            if (mail[at] == '@') {
                return at;
            }
        }
        throw new IllegalArgumentException(Arrays.toString(mail));
    }
}
