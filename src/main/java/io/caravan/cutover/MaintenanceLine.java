package io.caravan.cutover;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Closes the old shop: Magento 1's {@code index.php} answers every request by 503 while {@code maintenance.flag} is beside it. Its
 * {@code cron.php} and {@code api.php} do not look at that file; {@link QuietLine} finds out about them.
 */
final class MaintenanceLine implements Line {

    private static final String FLAG = "maintenance.flag";

    private final Optional<Path> root;

    /** @param root the folder of Magento 1, if it is on this machine */
    MaintenanceLine(Optional<Path> root) {
        this.root = root;
    }

    @Override
    public Item item() {
        return Item.MAINTENANCE;
    }

    @Override
    public Finding fulfil(Entry before, Consumer<String> out) {
        Optional<Finding> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Path flag = root.orElseThrow().resolve(FLAG);
        try {
            Files.writeString(flag, "caravan cutover, " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n", StandardOpenOption.CREATE_NEW);
            return Finding.holds(flag + " is made: Magento 1 answers 503. To open it again, remove this file");
        } catch (FileAlreadyExistsException e) {
            return Finding.holds(flag + " is there");
        } catch (IOException e) {
            return Finding.asks(flag + " cannot be made: " + e, "make it yourself: touch " + flag);
        }
    }

    /** Why Caravan cannot do it. */
    private Optional<Finding> obstacle() {
        if (root.isEmpty()) {
            return Optional.of(Finding.asks(
                    "Magento 1's folder is not known to Caravan (caravan.m1.root)", "put it in maintenance mode on each of its web servers: touch " + FLAG
                            + " in its folder"));
        }
        if (!Files.isRegularFile(root.get().resolve("app").resolve("Mage.php"))) {
            return Optional.of(Finding.asks(
                    "caravan.m1.root, " + root.get() + ", is not a folder of Magento 1: it has no app/Mage.php", "put Magento 1 in maintenance mode yourself: touch "
                            + FLAG + " in its folder"));
        }
        return Optional.empty();
    }

    @Override
    public Finding rehearse(Consumer<String> out) {
        Optional<Finding> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Path flag = root.orElseThrow().resolve(FLAG);
        if (Files.exists(flag)) {
            return Finding.holds(flag + " is there");
        }
        return Files.isWritable(root.get())
                ? Finding.holds("would make " + flag + ": Magento 1 then answers 503")
                : Finding.asks(flag + " could not be made: this user may not write there", "let this user write to " + root.get() + ", or make the file yourself on the day");
    }

    @Override
    public boolean stillHolds(Entry before) {
        return before.state() == State.CONFIRMED || root.map(folder -> Files.exists(folder.resolve(FLAG))).orElse(false);
    }
}
