package io.caravan.config;

import io.caravan.config.Configuration.Database;
import io.caravan.config.Configuration.Tls;
import io.caravan.config.Configuration.ZeroDates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Configurations for tests that connect. */
final class Sides {

    static final Tls NO_TLS = new Tls("DISABLED", Optional.empty(), Optional.empty(), Optional.empty());

    private Sides() {}

    static Database side(String side, String url, String username, String password, String prefix, Tls tls) {
        return new Database(side, url, username, password, prefix, Optional.empty(), Optional.empty(), 4,
                Duration.ofSeconds(3), tls);
    }

    static Configuration configuration(Database m1, Database m2) {
        return configuration(m1, m2, false);
    }

    static Configuration configuration(Database m1, Database m2, boolean delta) {
        return new Configuration(Path.of("."), m1, m2, 2, 1000, true, Ceiling.NONE, ZeroDates.NULL, true,
                new Configuration.Delta(delta, Duration.ofSeconds(5), Optional.empty(), Configuration.Capture.TRIGGERS, Configuration.Conflicts.QUARANTINE, 5000, false),
                new Configuration.Media(Optional.empty(), Optional.empty(), Duration.ofMinutes(5)),
                new Configuration.GoLive("php", 5, 1000, Optional.empty()), 0, "127.0.0.1", Optional.empty(), false, Optional.empty());
    }
}
