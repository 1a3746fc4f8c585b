package io.caravan.cutover;

import static io.caravan.report.Text.number;

import io.caravan.media.MediaOutcome;
import io.caravan.process.MigrationStopped;
import java.util.Optional;
import java.util.function.Consumer;

/** Copies the media files that have changed since the last pass, where Caravan knows from where to where. */
final class MediaLine implements Line {

    private static final String UNKNOWN = "Caravan does not know from where to where this shop's media files go (caravan.media.from, caravan.media.to)";

    private final Optional<LastMediaPass> pass;

    /** @param pass the last pass; empty where the media files are not Caravan's to copy */
    MediaLine(Optional<LastMediaPass> pass) {
        this.pass = pass;
    }

    @Override
    public Item item() {
        return Item.MEDIA;
    }

    @Override
    public Finding fulfil(Entry before, Consumer<String> out) {
        if (pass.isEmpty()) {
            return Finding.asks(UNKNOWN, "copy Magento 1's media to Magento 2's pub/media a last time");
        }
        try {
            return found(pass.get().run());
        } catch (MigrationStopped e) {
            return Finding.asks("the media files cannot be copied: " + e.getMessage(), "mend that, then: caravan cutover");
        }
    }

    private static Finding found(MediaOutcome outcome) {
        String text = number(outcome.copied()) + " files copied, " + number(outcome.unchanged()) + " were there"
                + (outcome.missing() > 0 ? "; " + number(outcome.missing()) + " that the database names are missing in Magento 1 too" : "");
        return outcome.whole() && outcome.open() == 0
                ? Finding.holds(text)
                : Finding.asks(text + "; " + number(outcome.open()) + " are not as in Magento 1", "var/report/media.csv lists them; mend that, then: caravan cutover");
    }

    @Override
    public Finding rehearse(Consumer<String> out) {
        return pass.isPresent()
                ? Finding.holds("would copy the media files that have changed since the last pass")
                : Finding.asks(UNKNOWN, "configure it and run caravan migrate media, or copy them yourself on the day");
    }

    @Override
    public boolean stillHolds(Entry before) {
        return true;
    }
}
