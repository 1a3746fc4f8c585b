package io.caravan.delta.capture;

import io.caravan.schema.Schema;
import java.util.List;
import java.util.function.BiConsumer;

final class Cascades {
    Cascades(List<ChangeLog> logs, Schema m1) {}

    void statements(BiConsumer<LogTrigger.Slot, String> consumer) {}
}
