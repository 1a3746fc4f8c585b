package io.caravan.cli;

import io.caravan.config.Configuration;
import io.caravan.config.ConfigurationReader;
import io.caravan.config.PrivateFiles;
import io.caravan.process.Shops;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** Options of every command that opens the shops. */
final class ShopOptions {

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration to use instead of config/caravan.properties.")
    private Path file;

    /** The folder that holds {@code routes/}, {@code mappings/} and {@code config/}. */
    static Path home() {
        return Path.of(Optional.ofNullable(System.getenv("CARAVAN_HOME")).filter(h -> !h.isBlank()).orElse(".")).toAbsolutePath().normalize();
    }

    Configuration configuration() {
        return read(reader());
    }

    private static ConfigurationReader reader() {
        return new ConfigurationReader(home(), System.getenv());
    }

    private Configuration read(ConfigurationReader reader) {
        Path read = file == null ? home().resolve(ConfigurationReader.FILE) : file;
        if (PrivateFiles.isOpen(read)) {
            LoggerFactory.getLogger("caravan").warn("{} may be read by every user of this machine; where it holds passwords: chmod 600 {}", read, read);
        }
        return file == null ? reader.read() : reader.read(file);
    }

    Shops open() {
        return Shops.open(configuration());
    }

    /** For a command that needs the routes whatever it finds. */
    Shops openWithRoutes() {
        return Shops.openWithRoutes(configuration());
    }

    /** For a command that does without M2 where none is configured. */
    Shops openM2IfThere() {
        return Shops.open(read(reader().withoutM2()));
    }
}
