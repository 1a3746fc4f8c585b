package io.caravan.cutover;

import static io.caravan.report.Text.number;

import java.util.Optional;
import java.util.function.Consumer;

/** Copies the media that have changed since the last pass, where Caravan copies them at all. */
final class MediaLine implements Line {

    private final Optional<MediaPass> pass;

    /** @param pass the last pass; empty where the media are not Caravan's to copy */
    MediaLine(Optional<MediaPass> pass) {
        this.pass = pass;
    }

    @Override
    public Item item() {
        return Item.MEDIA;
    }

    @Override
    public Finding fulfil(Entry before, Consumer<String> out) {
        if (pass.isEmpty()) {
            return Finding.asks("Caravan does not know where this shop's media are", "copy Magento 1's media to Magento 2's pub/media a last time");
        }
        MediaPass.Outcome outcome = pass.get().run();
        String text = number(outcome.copied()) + " files copied, " + number(outcome.unchanged()) + " were there"
                + (outcome.missing() > 0 ? ", " + number(outcome.missing()) + " that the database names are missing in Magento 1 too" : "");
        return outcome.failed() == 0
                ? Finding.holds(text)
                : Finding.asks(text + ", " + number(outcome.failed()) + " could not be copied", "see var/report/media.csv, then: caravan cutover");
    }

    @Override
    public Finding rehearse(Consumer<String> out) {
        return pass.isPresent()
                ? Finding.holds("would copy the files that have changed since the last pass")
                : Finding.asks("Caravan does not know where this shop's media are", "configure caravan.media.from, or copy them yourself on the day");
    }

    @Override
    public boolean stillHolds(Entry before) {
        return true;
    }
}
