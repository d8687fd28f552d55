package org.entregent.contacts.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * Numbers as one country dials and prints them, on top of libphonenumber. Two things are ours:
 * <ul>
 * <li>France and its overseas departments are one area: ten digits from 0 are dialled and printed the same everywhere
 * in it, and the first four say which country code they belong to (numbering plan of ARCEP: 0590, 0690 and 0691 are
 * +590; 0594 and 0694 +594; 0596, 0696 and 0697 +596; 0262, 0263, 0269, 0692, 0693 and 0639 +262). 06 39 98 is the
 * mobile range kept for fiction, and French.
 * <li>numbers of a possible length that are not assigned are accepted (whole ranges are kept for fiction) where the
 * writing is certain: France, North America, any number with its country code, and a column of telephones where the
 * trunk zero is written; elsewhere a number must be valid.
 * </ul>
 */
final class PhoneArea {

    private static final Set<String> FRENCH = Set.of("FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF");

    private static final Set<Integer> FRENCH_CODES = Set.of(33, 262, 508, 590, 594, 596);

    /** The library's name for no country: only international numbers are read. */
    private static final String UNKNOWN = "ZZ";

    private final String country;
    private final int countryCode;
    private final PhoneNumberUtil library;

    /**
     * @param country
     *            ISO code of two letters
     */
    PhoneArea(String country) {
        this.library = PhoneNumberUtil.getInstance();
        var region = country.toUpperCase(Locale.ROOT);
        boolean known = library.getSupportedRegions().contains(region);
        this.country = known ? region : UNKNOWN;
        this.countryCode = known ? library.getCountryCodeForRegion(region) : 0;
    }

    boolean isFrench() {
        return FRENCH.contains(country);
    }

    boolean isNorthAmerican() {
        return countryCode == 1;
    }

    /**
     * The number somebody wrote.
     *
     * @param written
     *            digits with their separators, perhaps a plus
     * @param loose
     *            whether a missing trunk zero or country code may be supplied, as in a column of telephones
     */
    Optional<PhoneNumber> number(String written, boolean loose) {
        var digits = PhoneText.digits(written);
        if (digits.length() < 6 || digits.length() > 17 || digits.chars().distinct().count() == 1) {
            return Optional.empty();
        }
        if (isFrench() && written.indexOf('+') < 0 && !digits.startsWith("00")) {
            var french = french(digits, loose);
            return french.isPresent() || !loose ? french : northAmerican(digits);
        }
        try {
            var number = library.parse(written, country);
            return isAccepted(number, written, digits, loose) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /**
     * Guests from Québec write their ten digits as at home, "514 555-0163"; no French number has ten without a zero
     * before them.
     */
    private Optional<PhoneNumber> northAmerican(String digits) {
        if (digits.length() != 10 || digits.charAt(0) < '2') {
            return Optional.empty();
        }
        var number = new PhoneNumber().setCountryCode(1).setNationalNumber(Long.parseLong(digits));
        return library.isValidNumber(number) ? Optional.of(number) : Optional.empty();
    }

    private Optional<PhoneNumber> french(String digits, boolean loose) {
        if (digits.length() == 10 && digits.charAt(0) == '0' && digits.charAt(1) != '0') {
            return Optional.of(frenchNumber(digits.substring(1)));
        }
        if (digits.length() == 9 && loose && digits.charAt(0) != '0') {
            return Optional.of(frenchNumber(digits));
        }
        boolean withZero = digits.length() == 12 && digits.startsWith("330");
        if (digits.startsWith("33") && (digits.length() == 11 || withZero)) {
            var national = digits.substring(withZero ? 3 : 2);
            return national.charAt(0) == '0' ? Optional.empty() : Optional.of(frenchNumber(national));
        }
        return Optional.empty();
    }

    private static PhoneNumber frenchNumber(String national) {
        int code = switch (national.substring(0, 3)) {
            case "590", "690", "691" -> 590;
            case "594", "694" -> 594;
            case "596", "696", "697" -> 596;
            case "262", "263", "269", "692", "693" -> 262;
            case "639" -> national.startsWith("63998") ? 33 : 262;
            default -> 33;
        };
        return new PhoneNumber().setCountryCode(code).setNationalNumber(Long.parseLong(national));
    }

    private boolean isAccepted(PhoneNumber number, String written, String digits, boolean loose) {
        boolean possible = library.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
        boolean international = written.indexOf('+') >= 0 || number.getCountryCode() != countryCode
                || digits.startsWith("00");
        if (international || isNorthAmerican()) {
            return possible;
        }
        if (loose && digits.charAt(0) == '0') {
            return possible && !number.isItalianLeadingZero();
        }
        boolean trunk = digits.charAt(0) == '0' || library.getNddPrefixForRegion(country, true) == null;
        return library.isValidNumber(number) && (loose || (trunk && digits.length() >= 8));
    }

    /** How a reader in the chosen country expects to see it. */
    String shown(PhoneNumber number) {
        int code = number.getCountryCode();
        boolean home = code == countryCode || (isFrench() && FRENCH_CODES.contains(code));
        if (code == 1) {
            var national = library.getNationalSignificantNumber(number);
            if (national.length() == 10) {
                return (home ? "" : "+1 ") + national.substring(0, 3) + " " + national.substring(3, 6) + "-"
                        + national.substring(6);
            }
        }
        return library.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }

    static String e164(PhoneNumber number) {
        return "+" + number.getCountryCode()
                + (number.isItalianLeadingZero() ? "0".repeat(number.getNumberOfLeadingZeros()) : "")
                + number.getNationalNumber();
    }

    boolean isMobile(PhoneNumber number) {
        if (FRENCH_CODES.contains(number.getCountryCode())) {
            long first = Long.parseLong(Long.toString(number.getNationalNumber()).substring(0, 1));
            return first == 6 || first == 7;
        }
        var type = library.getNumberType(number);
        return type == PhoneNumberType.MOBILE || (type == PhoneNumberType.UNKNOWN && looksLikeMobile(number));
    }

    /** A number of no assigned range has the length and the first digit of the country's mobiles. */
    private boolean looksLikeMobile(PhoneNumber number) {
        var region = library.getRegionCodeForCountryCode(number.getCountryCode());
        var example = library.getExampleNumberForType(region, PhoneNumberType.MOBILE);
        if (example == null || number.getCountryCode() == 1) {
            return false;
        }
        var digits = Long.toString(number.getNationalNumber());
        var mobile = Long.toString(example.getNationalNumber());
        return digits.length() == mobile.length() && digits.charAt(0) == mobile.charAt(0);
    }
}
