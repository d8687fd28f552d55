package org.entregent.meetings.paper;

import java.lang.System.Logger;
import java.util.logging.Level;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import org.jspecify.annotations.Nullable;

/** What the drawing engine says, of which only warnings are worth anybody's time; by itself it tells every step. */
final class EngineLog implements XRLogger {

    private static final Logger LOG = System.getLogger(EngineLog.class.getPackageName());

    /** Before the engine says its first word: it has one log for the whole machine. */
    static void install() {
        XRLog.setLoggerImpl(new EngineLog());
    }

    @Override
    public void log(String where, Level level, String message) {
        if (isWarning(level)) {
            LOG.log(Logger.Level.WARNING, message);
        }
    }

    @Override
    public void log(String where, Level level, String message, @Nullable Throwable cause) {
        if (isWarning(level)) {
            LOG.log(Logger.Level.WARNING, message, cause);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // Warnings it is.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return isWarning(diagnostic.getLevel());
    }

    private static boolean isWarning(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
