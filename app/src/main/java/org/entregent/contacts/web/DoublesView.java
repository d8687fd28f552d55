package org.entregent.contacts.web;

import java.util.List;

/**
 * Those who may stand in a carnet twice.
 *
 * @param isReady
 *            false while the carnet is still being looked through
 * @param sure
 *            how many of all are sure
 * @param groups
 *            those of this page, the sure ones first
 */
public record DoublesView(boolean isReady, int sure, List<Group> groups, Paging paging) {

    /**
     * Pairs that stand together.
     *
     * @param code
     *            {@code sure} or {@code perhaps}
     */
    public record Group(String code, List<Row> rows) {}

    /**
     * Two cards.
     *
     * @param why
     *            they may be of one person, in one sentence
     */
    public record Row(CardInBrief left, CardInBrief right, String why) {

        public String key() {
            return left.id() + " " + right.id();
        }

        public String url() {
            return PairView.url(left.id(), right.id());
        }
    }

    public boolean isAllSure() {
        return sure == paging.total();
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
