package org.entregent.contacts.card;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.contacts.reading.Letters;

/**
 * What somebody is to the person of a card. Each has its reverse: whose parent is Anne, is Anne's child. Written as RFC 6350
 * (6.6.6) names it, else with {@code x-} before it; read also as Apple, Google and people write it.
 */
public enum Relation {
    SPOUSE("spouse", "wife", "husband", "partner", "domestic partner", "sweetheart", "conjoint", "conjointe", "mari",
            "femme", "épouse", "époux", "compagne", "compagnon"),
    PARENT("parent", "mother", "father", "mère", "père"),
    CHILD("child", "daughter", "son", "enfant", "fille", "fils"),
    SIBLING("sibling", "brother", "sister", "frère", "sœur", "soeur"),
    GODPARENT("x-godparent", "godmother", "godfather", "parrain", "marraine"),
    GODCHILD("x-godchild", "goddaughter", "godson", "filleul", "filleule"),
    KIN("kin", "relative", "family", "parenté", "cousin", "cousine"),
    FRIEND("friend", "ami", "amie"),
    NEIGHBOUR("neighbor", "neighbour", "co-resident", "voisin", "voisine"),
    COLLEAGUE("colleague", "co-worker", "collègue"),
    ASSOCIATE("x-associate", "business partner", "associé", "associée"),
    MANAGER("x-manager", "manager", "boss", "responsable", "chef", "supérieur"),
    REPORT("x-report", "report", "direct report", "subordinate"),
    ASSISTANT("x-assistant", "assistant", "assistante", "secretary", "secrétaire"),
    ASSISTED("x-assisted"),
    MENTOR("x-mentor", "mentor"),
    MENTEE("x-mentee", "mentee", "mentoré", "mentorée"),
    TEACHER("x-teacher", "teacher", "professor", "professeur", "enseignant", "enseignante"),
    STUDENT("x-student", "student", "pupil", "élève", "étudiant", "étudiante"),
    CLIENT("x-client", "client", "customer", "cliente"),
    SUPPLIER("x-supplier", "supplier", "fournisseur"),
    ACQUAINTANCE("acquaintance", "contact", "met", "connaissance"),
    /** Could make the person acquainted with the owner of the carnet. */
    INTRODUCER("x-introducer"),
    INTRODUCED("x-introduced"),
    /** Only the owner's own words say what. */
    OTHER("x-other");

    private static final Map<String, Relation> BY_WORD = Arrays.stream(values())
            .flatMap(one -> one.words().map(word -> Map.entry(Letters.phrase(word), one)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));

    private final String token;
    private final List<String> also;

    Relation(String token, String... also) {
        this.token = token;
        this.also = List.of(also);
    }

    private Stream<String> words() {
        return Stream.concat(Stream.of(token), also.stream());
    }

    /** As a card's TYPE says it. */
    public String token() {
        return token;
    }

    /** As texts and forms name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the person of the card is to the other. */
    public Relation reverse() {
        return switch (this) {
            case PARENT -> CHILD;
            case CHILD -> PARENT;
            case GODPARENT -> GODCHILD;
            case GODCHILD -> GODPARENT;
            case MANAGER -> REPORT;
            case REPORT -> MANAGER;
            case ASSISTANT -> ASSISTED;
            case ASSISTED -> ASSISTANT;
            case MENTOR -> MENTEE;
            case MENTEE -> MENTOR;
            case TEACHER -> STUDENT;
            case STUDENT -> TEACHER;
            case CLIENT -> SUPPLIER;
            case SUPPLIER -> CLIENT;
            case INTRODUCER -> INTRODUCED;
            case INTRODUCED -> INTRODUCER;
            case SPOUSE, SIBLING, KIN, FRIEND, NEIGHBOUR, COLLEAGUE, ASSOCIATE, ACQUAINTANCE, OTHER -> this;
        };
    }

    /** What a TYPE or a label means; empty when it is a word of somebody's own. */
    public static Optional<Relation> of(String word) {
        return Optional.ofNullable(BY_WORD.get(Letters.phrase(word)));
    }

    /** By its code; empty when there is none. */
    public static Optional<Relation> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
