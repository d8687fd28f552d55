package org.entregent.operations.https;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Today's time, until somebody turns it on. */
final class TestClock extends Clock {

    private volatile Instant now = Instant.now();

    void turnTo(Instant time) {
        now = time;
    }

    void turnOn(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
