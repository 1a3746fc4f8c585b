package io.caravan.cutover;

import io.caravan.warm.StoreAddresses.Store;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Leaves the switch itself to a person, once it is sure that the old shop was not written to meanwhile. */
final class DnsLine implements Line {

    private final Supplier<List<Store>> stores;
    private final Writes writes;

    /**
     * @param stores the store views of the new shop
     * @param writes tells writes to M1
     */
    DnsLine(Supplier<List<Store>> stores, Writes writes) {
        this.stores = stores;
        this.writes = writes;
    }

    @Override
    public Item item() {
        return Item.DNS;
    }

    @Override
    public Finding fulfil(Entry before, Consumer<String> out) {
        Map<String, Long> since = writes.since();
        return since.isEmpty()
                ? Finding.asks("everything else on the list holds", "let " + names() + " lead to the new server")
                : Finding.fails("Magento 1 was written to since it was last looked at: " + Writes.text(since),
                        "run the list again, so that the new shop has this too: caravan cutover");
    }

    private String names() {
        String hosts = stores.get().stream().filter(store -> store.base() != null).map(store -> URI.create(store.base()).getHost()).distinct()
                .collect(Collectors.joining(", "));
        return hosts.isEmpty() ? "the shop's names" : hosts;
    }

    @Override
    public Finding rehearse(Consumer<String> out) {
        return Finding.holds("would ask you to let " + names() + " lead to the new server; a short time to live of these names lets you do it quickly");
    }

    @Override
    public boolean stillHolds(Entry before) {
        return true;
    }
}
