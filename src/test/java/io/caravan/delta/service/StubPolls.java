package io.caravan.delta.service;

/** What {@link StubPoll} gives, for tests of other packages. */
public final class StubPolls {

    private StubPolls() {}

    /** Each poll does something, 5 changes and 7 rows; the last leaves nothing. */
    public static void somethingUntil(int last) {
        StubPoll.answer(n -> StubPoll.something(n >= last));
    }

    /** Each poll fails. */
    public static void failing(String reason) {
        StubPoll.answer(n -> {
            throw new IllegalStateException(reason);
        });
    }
}
