package io.caravan.cli;

import picocli.CommandLine.Command;

/** {@code caravan delta}. */
@Command(name = "delta", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        description = "Lets changes in Magento 1 follow into Magento 2 until go-live.",
        subcommands = {
            DeltaInstallCommand.class, DeltaRunCommand.class, DeltaSwitchCommands.On.class, DeltaSwitchCommands.Off.class,
            DeltaStatusCommand.class, DeltaUninstallCommand.class
        })
final class DeltaCommand {}
