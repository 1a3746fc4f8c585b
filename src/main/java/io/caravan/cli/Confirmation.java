package io.caravan.cli;

import java.io.Console;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** Asks before what cannot be taken back. */
final class Confirmation {

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    /** Whether to go on: asks on a terminal; elsewhere only {@code --yes} does, and what to type is said. */
    boolean given(String question, PrintWriter err) {
        if (yes) {
            return true;
        }
        Console console = System.console();
        if (console == null) {
            err.println("Nothing was done: there is no terminal to ask on. Run it again with --yes");
            return false;
        }
        boolean confirmed = "yes".equalsIgnoreCase(String.valueOf(console.readLine("%s Type yes to go on: ", question)).strip());
        if (!confirmed) {
            err.println("Nothing was done.");
        }
        return confirmed;
    }
}
