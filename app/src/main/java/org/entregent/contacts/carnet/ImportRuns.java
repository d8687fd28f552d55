package org.entregent.contacts.carnet;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import org.entregent.contacts.carnet.Upload.State;
import org.entregent.identity.AccountId;

/** Imports files behind the pages, one after the other: each reads a whole file. */
@Component
public class ImportRuns {

    private static final Logger LOG = System.getLogger(ImportRuns.class.getPackageName());

    private final Carnets carnets;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("imports").daemon().factory());
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();

    ImportRuns(Carnets carnets) {
        this.carnets = carnets;
    }

    /** Imports a file to which its owner agreed, as soon as those before it are done. */
    public void start(AccountId owner, UUID upload) {
        start(carnets.of(owner), upload);
    }

    private void start(Carnet carnet, UUID upload) {
        if (waiting.add(upload)) {
            worker.execute(() -> run(carnet, upload));
        }
    }

    private void run(Carnet carnet, UUID upload) {
        try {
            carnet.uploads().run(upload);
        } catch (RuntimeException e) {
            // Such as a database that is away. It is suspended, not lost: its owner sees that and lets it go on.
            LOG.log(Level.ERROR, "importing " + upload + " stopped", e);
            carnet.uploads().suspend(upload);
        } finally {
            waiting.remove(upload);
        }
    }

    /** Goes on with what a former run of the server left under way. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1H")
    void goOn() {
        carnets.all().forEach(carnet -> carnet.uploads().open().stream()
                .filter(upload -> upload.state() == State.RUNNING).forEach(upload -> start(carnet, upload.id())));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
