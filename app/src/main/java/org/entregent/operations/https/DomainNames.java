package org.entregent.operations.https;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.ibm.icu.text.IDNA;

/** Reads the names for which a certificate is asked, and refuses with a sentence those for which none can be had. */
final class DomainNames {

    /** What public authorities put into one certificate at most. */
    private static final int MOST = 100;
    private static final Pattern IPV4 = Pattern.compile("[\\d.]+");
    private static final Pattern NAME_AND_PORT = Pattern.compile("[^:]+:\\d+");
    /** Names that nobody owns on the Internet (RFC 2606, 6761, 6762, 8375, and what home routers use). */
    private static final List<String> NEVER_PUBLIC = List.of("local", "localhost", "internal", "lan", "home", "test",
            "example", "invalid", "home.arpa", "onion");
    private static final IDNA ASCII = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ | IDNA.NONTRANSITIONAL_TO_ASCII);

    private DomainNames() {}

    /**
     * The names of a list with commas, in ASCII (RFC 5891) and small letters, each once, in the order given.
     *
     * @param mustBePublic
     *            whether the authority gives certificates for names of the Internet only
     * @throws HttpsException
     *             when one of them will not do
     */
    static List<String> read(String said, boolean mustBePublic) {
        var names = Arrays.stream(said.split(",")).map(String::strip).filter(name -> !name.isEmpty())
                .map(name -> name(name, mustBePublic)).distinct().toList();
        if (names.isEmpty() || names.size() > MOST) {
            throw new HttpsException("https.domain-count", Integer.toString(MOST));
        }
        return names;
    }

    private static String name(String said, boolean mustBePublic) {
        if (said.contains("/") || NAME_AND_PORT.matcher(said).matches()) {
            throw new HttpsException("https.domain-address", said);
        }
        if (said.contains("*")) {
            throw new HttpsException("https.domain-wildcard", said);
        }
        if (said.contains(":") || IPV4.matcher(said).matches()) {
            throw new HttpsException("https.domain-number", said);
        }
        var info = new IDNA.Info();
        var name = ASCII.nameToASCII(said.replaceFirst("\\.$", ""), new StringBuilder(), info).toString()
                .toLowerCase(Locale.ROOT);
        if (info.hasErrors()) {
            throw new HttpsException("https.domain", said);
        }
        if (mustBePublic && !isPublic(name)) {
            throw new HttpsException("https.domain-private", said);
        }
        return name;
    }

    private static boolean isPublic(String name) {
        return name.contains(".") && NEVER_PUBLIC.stream().noneMatch(ending -> name.endsWith("." + ending));
    }
}
