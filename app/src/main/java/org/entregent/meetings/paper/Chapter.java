package org.entregent.meetings.paper;

/** What a document or a part of it is about: its title is the sentence "part." and its key. */
sealed interface Chapter permits Part, ReportPaper.Whole {

    /** In small letters with hyphens. */
    String key();
}
