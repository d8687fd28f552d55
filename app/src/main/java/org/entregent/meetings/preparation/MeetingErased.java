package org.entregent.meetings.preparation;

/** A meeting and all that belonged to it has gone for good: whoever remembers something of it forgets it. */
public record MeetingErased(MeetingId meeting) {}
