package org.entregent.meetings.paper;

import java.util.List;

/**
 * A participant as the papers print her: every text in letters that the fonts have.
 *
 * @param number
 *            the same on every paper
 * @param big
 *            what her badge says largest: the given name, or the whole name where it is never parted
 * @param small
 *            what stands under it, possibly empty
 * @param name
 *            as it is said
 * @param telephones
 *            that the sheet may show, one a line, with their extensions
 * @param link
 *            what the code on her badge holds, empty for no code
 */
record Guest(int number, String big, String small, String name, String title, String organisation, String town,
        List<String> telephones, List<String> faxes, List<String> mobiles, List<String> mails, List<String> seeks,
        List<String> offers, String arrives, String link) {

    Guest {
        telephones = List.copyOf(telephones);
        faxes = List.copyOf(faxes);
        mobiles = List.copyOf(mobiles);
        mails = List.copyOf(mails);
        seeks = List.copyOf(seeks);
        offers = List.copyOf(offers);
    }
}
