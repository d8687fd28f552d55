package org.entregent.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Short forms of given names whose beginning does not tell: Bob is Robert. General knowledge, English and French. */
final class ShortNames {

    private static final List<String> GROUPS = List.of("robert bob bobby rob robbie", "william bill billy will willy",
            "richard dick rick", "elizabeth liz beth betty lisa eliza", "margaret maggie peggy meg", "james jim jimmy",
            "john jack johnny", "edward ted ned eddie", "theodore ted theo", "anthony tony",
            "katherine kate kathy katie",
            "catherine kate cathy", "charles charlie chuck", "henry harry hal", "francis frank", "lawrence larry",
            "andrew andy drew", "michael mike mick mickey", "patrick paddy pat", "susan sue suzy", "sarah sally",
            "mary molly polly", "joseph joe jo", "thomas tom tommy", "stephen steve", "steven steve", "david dave",
            "daniel dan danny", "gregory greg", "alexandra sandra alex sacha",
            "alexandre alexander oleksandr alex sacha sandy",
            "jean jehan", "francoise soizic", "emmanuel manu", "emmanuelle manue", "catherine cathy kathy",
            "jacques jacky",
            "philippe phil", "frederic fred", "dominique dom", "genevieve ginette", "marguerite margot",
            "antoine toine tony",
            "madeleine mado", "bernard nanard", "yves yvon", "guillaume william",
            "elisabeth babeth babette lisbeth betty lise",
            "antonio tonio tony toni", "francisco paco", "jose pepe", "giuseppe beppe pino", "mohamed mohammed momo",
            "abdelkader kader", "ekaterina katia katya", "dmitri dima", "mikhail micha misha", "vladimir volodia",
            "nathalie nath natacha", "veronique vero", "josephine fifi jo", "rebecca becky", "deborah debbie",
            "christopher kit chris", "benjamin ben benji", "victoria vicky", "eleanor nell ellie");

    private static final Map<String, Long> GROUPS_OF = groupsOf();

    private ShortNames() {}

    private static Map<String, Long> groupsOf() {
        var groups = new HashMap<String, Long>();
        for (int at = 0; at < GROUPS.size(); at++) {
            for (var name : GROUPS.get(at).split(" ")) {
                groups.merge(name, 1L << at, (one, other) -> one | other);
            }
        }
        return groups;
    }

    /** The groups that a name is in, a bit for each: two names with a bit in common may be one person's. */
    static long groups(String name) {
        return GROUPS_OF.getOrDefault(name, 0L);
    }
}
