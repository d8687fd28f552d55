package org.entregent.contacts.carnet;

import java.time.Clock;
import java.time.Duration;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a day, cards that were deleted long enough ago go for good, and files that nobody agreed to are forgotten. */
@Component
class CarnetSweep {

    private static final Duration UPLOADS_KEPT = Duration.ofDays(30);

    private final Carnets carnets;
    private final Clock clock;

    CarnetSweep(Carnets carnets, Clock clock) {
        this.carnets = carnets;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "P1D")
    void sweep() {
        var now = clock.instant();
        carnets.all().forEach(carnet -> carnet.forget(now.minus(CarnetActs.KEPT_AFTER_DELETION),
                now.minus(UPLOADS_KEPT)));
    }
}
