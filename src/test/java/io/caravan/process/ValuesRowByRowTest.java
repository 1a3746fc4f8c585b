package io.caravan.process;

import org.junit.jupiter.api.BeforeEach;

/** The same where every row goes through Caravan. */
class ValuesRowByRowTest extends ValuesTest {

    @BeforeEach
    void rowByRow() {
        journey.with("CARAVAN_INSERT_SELECT", "off");
    }
}
