package io.caravan.cli;

import io.caravan.config.ConfigurationReader;
import io.caravan.config.InitialConfiguration;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code caravan init}. */
@Command(name = "init", mixinStandardHelpOptions = true,
        description = "Writes config/caravan.properties from the shops' own configuration files, which are read, never executed.")
final class InitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--m1-root", paramLabel = "DIR", description = "Magento 1's folder; app/etc/local.xml is read.")
    private Path m1Root;

    @Option(names = "--m2-root", paramLabel = "DIR", description = "Magento 2's folder; app/etc/env.php is read.")
    private Path m2Root;

    @Option(names = "--config", paramLabel = "FILE", description = "The file to write instead of config/caravan.properties.")
    private Path file;

    @Option(names = "--force", description = "Overwrite the file if it exists.")
    private boolean force;

    @Override
    public Integer call() {
        if (m1Root == null && m2Root == null) {
            throw new ParameterException(spec.commandLine(), "caravan init needs --m1-root DIR, --m2-root DIR, or both");
        }
        Path target = file == null ? ShopOptions.home().resolve(ConfigurationReader.FILE) : file;
        InitialConfiguration initial = InitialConfiguration.of(Optional.ofNullable(m1Root), Optional.ofNullable(m2Root));
        initial.write(target, force);
        var out = spec.commandLine().getOut();
        out.println("Wrote " + target + ", readable by you alone:");
        initial.shown().forEach((key, value) -> out.println("  " + key + " = " + value));
        initial.notes().forEach(out::println);
        out.println("Next: caravan plan");
        return Caravan.DONE;
    }
}
