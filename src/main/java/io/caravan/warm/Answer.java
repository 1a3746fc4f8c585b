package io.caravan.warm;

import java.util.Optional;

/**
 * What came of one page.
 *
 * @param address the page
 * @param status the status code; 0 where no answer came
 * @param millis how long the answer took
 * @param failure why no answer came, or where a redirect leads to; empty otherwise
 */
public record Answer(String address, int status, long millis, Optional<String> failure) {

    /** Whether the page itself came. */
    public boolean came() {
        return status >= 200 && status < 300;
    }

    /** The status for people. */
    String statusText() {
        return status == 0 ? "no answer" : String.valueOf(status);
    }
}
