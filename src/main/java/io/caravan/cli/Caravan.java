package io.caravan.cli;

import io.caravan.config.ConfigurationFault;
import io.caravan.config.UnusableDatabase;
import io.caravan.delta.capture.CaptureRefused;
import io.caravan.delta.guard.GuardRefused;
import io.caravan.mapping.MappingFault;
import io.caravan.process.MigrationStopped;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code caravan}. */
@Command(
        name = "caravan",
        description = "Moves a Magento 1 shop to Magento 2.",
        mixinStandardHelpOptions = true,
        versionProvider = Caravan.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class, InitCommand.class, PlanCommand.class, CheckCommand.class, MigrateCommand.class, StatusCommand.class,
            VerifyCommand.class, DeltaCommand.class, CutoverCommand.class, WarmCommand.class, RollbackCommand.class, CleanupCommand.class,
            RunCommand.class, ThrottleCommand.class, BenchCommand.class
        },
        footerHeading = "%nExit codes: ",
        footer = "0 done, 1 failed, 2 done with quarantined rows, 3 verification found differences, 64 bad usage.")
public final class Caravan {

    /** Done. */
    static final int DONE = 0;
    /** Failed: the message says what to do. */
    static final int FAILED = 1;
    /** Done, and some rows are in the quarantine. */
    static final int QUARANTINED = 2;
    /** The databases differ. */
    static final int DIFFERENT = 3;
    /** Bad usage: the command line, the configuration, a mapping or a route. */
    static final int USAGE = 64;

    private Caravan() {}

    /** The version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Caravan.class.getPackage().getImplementationVersion();
            return new String[] {"caravan " + (version == null ? "(from classes)" : version)};
        }
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, ready to execute. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Caravan());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((exception, arguments) -> {
            CommandLine wrong = exception.getCommandLine();
            wrong.getErr().println(exception.getMessage());
            if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, wrong.getErr())) {
                wrong.getErr().println("Try '" + wrong.getCommandSpec().qualifiedName() + " --help'.");
            }
            return USAGE;
        });
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            command.getErr().println(said(exception));
            LoggerFactory.getLogger(Caravan.class).info("failed", exception);
            return exception instanceof ConfigurationFault || exception instanceof MappingFault ? USAGE : FAILED;
        });
        usage(line);
        return line;
    }

    private static void usage(CommandLine line) {
        line.getSubcommands().values().forEach(sub -> {
            sub.getCommandSpec().exitCodeOnInvalidInput(USAGE);
            usage(sub);
        });
    }

    private static String said(Exception exception) {
        if (exception instanceof ConfigurationFault || exception instanceof UnusableDatabase
                || exception instanceof MappingFault || exception instanceof MigrationStopped
                || exception instanceof CaptureRefused || exception instanceof GuardRefused) {
            return exception.getMessage();
        }
        Throwable root = exception;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "caravan failed: " + (root.getMessage() == null ? root.toString() : root.getMessage())
                + System.lineSeparator() + "The log, var/log/caravan.log, has the details.";
    }
}
