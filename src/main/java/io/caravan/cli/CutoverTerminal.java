package io.caravan.cli;

import io.caravan.cutover.Cutover;
import io.caravan.cutover.Finding;
import io.caravan.cutover.GoLive;
import io.caravan.cutover.Item;
import io.caravan.cutover.Operator;
import io.caravan.cutover.State;
import io.caravan.report.Text;
import java.io.Console;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/** The go-live list in a terminal, and whoever sits there. */
final class CutoverTerminal implements Operator, Cutover.Watcher {

    private static final String INDENT = "   ";
    /** A line that took less is not worth a time. */
    private static final long SHOWN_MILLIS = 100;

    private final PrintWriter out;
    private final Console console;
    private final boolean rehearsing;
    private final Set<Item> skipped;
    private final Set<Item> confirmed;

    /**
     * @param out where the list goes
     * @param console whom to ask; null for nobody
     * @param rehearsing whether the list is only rehearsed
     * @param skipped the lines to leave out
     * @param confirmed the lines that hold by the operator's word
     */
    CutoverTerminal(PrintWriter out, Console console, boolean rehearsing, Set<Item> skipped, Set<Item> confirmed) {
        this.out = out;
        this.console = console;
        this.rehearsing = rehearsing;
        this.skipped = skipped;
        this.confirmed = confirmed;
    }

    @Override
    public String name() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "localhost";
        }
        return System.getProperty("user.name") + "@" + host;
    }

    @Override
    public Set<Item> skipped() {
        return skipped;
    }

    @Override
    public Set<Item> confirmed() {
        return confirmed;
    }

    @Override
    public Optional<Boolean> asked(Item item, Finding finding) {
        if (console == null) {
            return Optional.empty();
        }
        says(finding.detail() + ".");
        says("To do: " + finding.next() + ".");
        String answer = console.readLine("%sDone, or accepted as it is? [y/N] ", INDENT);
        return Optional.of(answer != null && answer.strip().equalsIgnoreCase("y"));
    }

    @Override
    public void begun(Item item) {
        out.println(item.ordinal() + 1 + "/" + Item.values().length + " " + item.title() + " (" + item.id() + ")");
        out.flush();
    }

    @Override
    public void says(String line) {
        out.println(INDENT + line);
        out.flush();
    }

    private String word(State state) {
        return switch (state) {
            case OPEN -> rehearsing ? "WOULD STOP IT" : "NOT YET";
            case DONE -> rehearsing ? "ok" : state.id();
            default -> state.id();
        };
    }

    @Override
    public void settled(Cutover.Settled line) {
        says(word(line.state()) + ": " + line.detail()
                + (line.state() == State.CONFIRMED ? "; by " + line.by() : "")
                + (line.millis() >= SHOWN_MILLIS ? " (" + Text.duration(line.millis()) + ")" : ""));
    }

    /** What is said at the end. */
    String end(GoLive list) {
        if (list.rehearsed()) {
            long millis = list.lines().stream().mapToLong(Cutover.Settled::millis).sum();
            StringBuilder text = new StringBuilder("\nRehearsed in " + Text.duration(millis) + "; nothing was changed. ");
            if (list.complete()) {
                return text.append("Nothing would stop the cutover. On the day: caravan cutover").toString();
            }
            text.append("This would stop it:");
            list.lines().stream().filter(line -> !line.state().fulfilled())
                    .forEach(line -> text.append("\n  ").append(line.item().id()).append(": ").append(line.next()));
            return text.toString();
        }
        return list.open().map(line -> "\nNext: " + line.next() + ".")
                .orElse("\nThe list is complete. When the new shop has proved itself: caravan delta uninstall, which leaves Magento 1 as it was.");
    }
}
