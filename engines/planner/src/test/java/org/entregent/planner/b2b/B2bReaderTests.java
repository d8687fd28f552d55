package org.entregent.planner.b2b;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.entregent.planner.b2b.UnreadableInstanceException.Fault;
import org.entregent.planner.b2b.UnreadableInstanceException.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The published format, and what is said of files that are not in it. */
class B2bReaderTests {

    private static final String DAY = """
        % three people
        nBusiness = 3; nMeetings = 2; nTables = 1; nTotalSlots = 4; nMorningSlots = 2;
        requested = [| 1, 2, 1
                     | 2, 3, 3 |];
        forbidden = [{0}, {3..4}, {}];
        fixed = [0, 2];
        precedences = [{}, {1}];
        """;

    @Test
    void everything_is_read() throws Exception {
        var problem = B2bReader.read(DAY);

        assertThat(problem.people()).isEqualTo(3);
        assertThat(problem.tables()).isEqualTo(1);
        assertThat(problem.morning()).isEqualTo(2);
        assertThat(problem.meetings()).containsExactly(new B2bMeeting(0, 1, B2bMeeting.Session.MORNING),
                new B2bMeeting(1, 2, B2bMeeting.Session.ANY));
        assertThat(problem.forbidden()).containsExactly(0L, 0b1100L, 0L);
        assertThat(problem.fixed()).containsExactly(B2bProblem.FREE, 1);
        assertThat(problem.precedence()).containsExactly(new B2bProblem.Precedence(0, 1));
    }

    @Test
    void absences_fixed_slots_and_order_may_be_left_out() throws Exception {
        var problem = B2bReader.read(DAY.substring(0, DAY.indexOf("forbidden")));

        assertThat(problem.forbidden()).containsOnly(0L);
        assertThat(problem.fixed()).containsOnly(B2bProblem.FREE);
        assertThat(problem.precedence()).isEmpty();
    }

    @Test
    void each_fault_says_what_and_where() {
        refused(DAY.replace("nTables = 1;", ""), Fault.MISSING, 0, "nTables");
        refused(DAY + "nTables = 2;", Fault.TWICE, 8, "nTables");
        refused(DAY.replace("fixed = [0, 2]", "fixed = 2"), Fault.KIND, 6, "fixed", Kind.NUMBERS);
        refused(DAY.replace("nTables = 1", "nTables = [1]"), Fault.KIND, 2, "nTables", Kind.NUMBER);
        refused(DAY.replace("nMeetings = 2", "nMeetings = 3"), Fault.LENGTH, 3, "requested", 2, 3);
        refused(DAY.replace("2, 3, 3", "2, 4, 3"), Fault.RANGE, 3, "requested", 2, 4, 1, 3);
        refused(DAY.replace("nTotalSlots = 4", "nTotalSlots = 65"), Fault.RANGE, 2, "nTotalSlots", 1, 65, 1, 64);
        refused(DAY.replace("2, 3, 3", "2, 2, 3"), Fault.WITH_ONESELF, 4, 2, 2);
        refused(DAY.replace("{3..4}", "{3..4"), Fault.SYNTAX, 5, "{}];");
        refused(DAY.substring(0, DAY.lastIndexOf('{')), Fault.SYNTAX, 7, "");
        refused(DAY.replace("nTables = 1", "nTables = 12345678901"), Fault.NUMBER, 2, "12345678901");
        refused("", Fault.MISSING, 0, "nBusiness");
        refused("<html>", Fault.SYNTAX, 1, "<html>");
    }

    private static void refused(String text, Fault fault, int line, Object... details) {
        var refusal = catchThrowableOfType(UnreadableInstanceException.class, () -> B2bReader.read(text));
        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.fault()).isEqualTo(fault);
        assertThat(refusal.details()).isEqualTo(List.of(details));
        assertThat(refusal.line()).as("%s %s", fault, refusal.details()).isEqualTo(line);
    }
}
