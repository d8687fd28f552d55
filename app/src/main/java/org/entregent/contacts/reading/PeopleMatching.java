package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Matches the people of two readings of a list, as {@link ListChanges} says. The steps by mail, telephone and name go
 * through an index and are linear; near names compare those who are left, letters first as bits, so that the edit
 * distance is rarely computed.
 */
final class PeopleMatching {

    private static final int NONE = -1;

    /** What two people are compared by, folded once. */
    private record Traits(String name, String sortedName, Set<String> words, long letters, Set<String> mails,
            Set<String> phones, Set<String> mobiles, Set<String> domains, String organisation, String title) {

        static Traits of(ReadPerson person) {
            var name = Letters.phrase(person.name().given() + " " + person.name().family());
            var words = Letters.words(name.replace('-', ' '));
            var mails = new LinkedHashSet<String>();
            var domains = new HashSet<String>();
            for (var mail : person.mails()) {
                mails.add(Letters.fold(mail));
                domains.add(Letters.fold(mail.substring(mail.indexOf('@') + 1)));
            }
            var phones = new LinkedHashSet<String>();
            var mobiles = new HashSet<String>();
            for (var phone : person.phones()) {
                if (!phone.e164().isEmpty()) {
                    phones.add(phone.e164());
                    if (phone.kind() == Phone.Kind.MOBILE) {
                        mobiles.add(phone.e164());
                    }
                }
            }
            long letters = 0;
            for (int i = 0; i < name.length(); i++) {
                letters |= 1L << (name.charAt(i) & 63);
            }
            return new Traits(name, String.join(" ", words.stream().sorted().toList()), new HashSet<>(words), letters,
                    mails, phones, mobiles, domains, Letters.phrase(person.organisation()),
                    Letters.phrase(person.title()));
        }

        /** Letters by which the names differ, 3 when there are more than two. */
        int distance(Traits other) {
            if (Math.abs(name.length() - other.name.length()) > 2 || Long.bitCount(letters ^ other.letters) > 4) {
                return sortedName.equals(other.sortedName) ? 0 : 3;
            }
            return sortedName.equals(other.sortedName) ? 0 : Spelling.distance(name, other.name, 2);
        }

        boolean isNear(Traits other) {
            int distance = distance(other);
            return distance == 0 || (distance == 1 && name.length() > 4) || (distance == 2 && name.length() > 8);
        }

        boolean hasNameInCommon(Traits other) {
            return isNear(other) || words.stream().anyMatch(word -> word.length() > 2 && other.words.contains(word));
        }

        boolean hasSomethingInCommon(Traits other) {
            return (!organisation.isEmpty() && organisation.equals(other.organisation))
                    || (!title.isEmpty() && title.equals(other.title))
                    || domains.stream().anyMatch(other.domains::contains);
        }
    }

    private final List<Traits> before;
    private final List<Traits> after;
    private final int[] formerOf;
    private final int[] newOf;

    PeopleMatching(List<ReadPerson> before, List<ReadPerson> after) {
        this.before = before.stream().map(Traits::of).toList();
        this.after = after.stream().map(Traits::of).toList();
        this.formerOf = new int[after.size()];
        this.newOf = new int[before.size()];
        Arrays.fill(formerOf, NONE);
        Arrays.fill(newOf, NONE);
    }

    /** For each person of the new list the place in the former one, or -1. */
    int[] match() {
        var sharedMails = shared(Traits::mails);
        var sharedPhones = shared(Traits::phones);
        byMark(Traits::mails, PeopleMatching::haveSameName);
        byMark(Traits::mails, (one, other) -> isOwn(one.mails(), other.mails(), sharedMails, mail -> !isRole(mail))
                || one.hasNameInCommon(other));
        byMark(Traits::phones, PeopleMatching::haveSameName);
        byMark(Traits::phones, (one, other) -> isOwn(one.mobiles(), other.mobiles(), sharedPhones, _ -> true)
                || one.hasNameInCommon(other));
        byMark(traits -> traits.name().isEmpty() ? Set.of() : Set.of(traits.name()), (_, _) -> true);
        byNearName();
        return formerOf;
    }

    private static boolean haveSameName(Traits one, Traits other) {
        return one.name().equals(other.name());
    }

    private static boolean isRole(String mail) {
        return Vocabulary.shipped().has("role addresses", mail.substring(0, mail.indexOf('@')));
    }

    /** Whether a mark of both is one person's alone. */
    private static boolean isOwn(Set<String> one, Set<String> other, Set<String> shared,
            Function<String, Boolean> own) {
        return one.stream().anyMatch(mark -> other.contains(mark) && !shared.contains(mark) && own.apply(mark));
    }

    /** Marks that two people of one of the lists carry. */
    private Set<String> shared(Function<Traits, Set<String>> marks) {
        var shared = new HashSet<String>();
        for (var list : List.of(before, after)) {
            var seen = new HashSet<String>();
            for (var person : list) {
                for (var mark : marks.apply(person)) {
                    if (!seen.add(mark)) {
                        shared.add(mark);
                    }
                }
            }
        }
        return shared;
    }

    private void byMark(Function<Traits, Set<String>> marks, BiPredicate<Traits, Traits> agree) {
        Map<String, List<Integer>> former = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (newOf[i] == NONE) {
                for (var mark : marks.apply(before.get(i))) {
                    former.computeIfAbsent(mark, _ -> new ArrayList<>()).add(i);
                }
            }
        }
        for (int j = 0; j < after.size(); j++) {
            if (formerOf[j] == NONE) {
                first(former, marks.apply(after.get(j)), j, agree);
            }
        }
    }

    private void first(Map<String, List<Integer>> former, Set<String> marks, int j,
            BiPredicate<Traits, Traits> agree) {
        for (var mark : marks) {
            var candidates = former.getOrDefault(mark, new ArrayList<>());
            candidates.removeIf(i -> newOf[i] != NONE);
            for (int i : candidates) {
                if (agree.test(before.get(i), after.get(j))) {
                    pair(i, j);
                    return;
                }
            }
        }
    }

    private void pair(int i, int j) {
        newOf[i] = j;
        formerOf[j] = i;
    }

    private record Near(int distance, int before, int after) {}

    private void byNearName() {
        var near = new ArrayList<Near>();
        for (int i = 0; i < before.size(); i++) {
            if (newOf[i] != NONE) {
                continue;
            }
            for (int j = 0; j < after.size(); j++) {
                var one = before.get(i);
                var other = after.get(j);
                if (formerOf[j] == NONE && !one.name().isEmpty() && one.isNear(other)
                        && (one.hasSomethingInCommon(other) || haveSameNeighbours(i, j))) {
                    near.add(new Near(one.distance(other), i, j));
                }
            }
        }
        near.stream().sorted((a, b) -> Integer.compare(a.distance(), b.distance())).forEach(pair -> {
            if (newOf[pair.before()] == NONE && formerOf[pair.after()] == NONE) {
                pair(pair.before(), pair.after());
            }
        });
    }

    /** Whether the one before or the one behind is the same person in both lists, or both are first or last. */
    private boolean haveSameNeighbours(int i, int j) {
        boolean above = i == 0 ? j == 0 : j > 0 && newOf[i - 1] == j - 1;
        boolean lastBefore = i == before.size() - 1;
        boolean lastAfter = j == after.size() - 1;
        boolean below = lastBefore ? lastAfter : !lastAfter && newOf[i + 1] == j + 1;
        return above || below;
    }
}
