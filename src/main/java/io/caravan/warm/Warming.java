package io.caravan.warm;

import io.caravan.process.RouteFile;
import io.caravan.process.Shops;
import io.caravan.warm.StoreAddresses.Store;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/** Asks for pages of the new shop by {@code routes/warm.camel.yaml}, so that the first customers find them in its page cache. */
public final class Warming {

    /** More pages at once would slow down a shop that has nothing in its cache. */
    private static final int AT_ONCE = 4;

    private final Shops shops;

    /** @param shops both databases; stay open */
    public Warming(Shops shops) {
        this.shops = shops;
    }

    /**
     * Asks for pages and waits for the answers. A page that does not come stops nothing.
     *
     * @param most the most pages
     * @param rate the most pages in a second
     * @param listener is told of each answer, by several threads
     */
    public Warmed run(int most, int rate, Consumer<Answer> listener) {
        long started = System.nanoTime();
        List<Store> stores = StoreAddresses.of(shops.m2(), shops.m2Schema());
        List<URI> pages = new Pages(shops.m2(), shops.m2Schema(), PageViews.of(shops.m1(), shops.m1Schema())).of(stores, most);
        AskedPages asked = new AskedPages(listener);
        if (!pages.isEmpty()) {
            ask(pages, rate, asked);
        }
        List<String> unreachable = stores.stream().filter(store -> store.base() == null).map(Store::code).toList();
        return new Warmed(asked.answers(), unreachable, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
    }

    private void ask(List<URI> pages, int rate, AskedPages asked) {
        // Whoever hands over the pages asks for one itself while all others are busy, so that few wait in memory.
        ExecutorService warmers = new ThreadPoolExecutor(
                AT_ONCE - 1, AT_ONCE - 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), new ThreadPoolExecutor.CallerRunsPolicy());
        try (PoolingHttpClientConnectionManager connections = connections();
                RouteFile routes = new RouteFile(
                        shops.configuration().home(), "warm.camel.yaml",
                        Map.of("pages", asked, "warmers", warmers, "connections", connections),
                        // Each page is asked for as by a new visitor. The key of the configuration is not named here: its environment variable would win.
                        Map.of("camel.component.http.cookieManagementDisabled", "true", "caravan.warm.route.rate", String.valueOf(rate)))) {
            routes.call("warm", pages);
        } finally {
            warmers.shutdownNow();
        }
    }

    /** As long as the shop's host names lead to the old server, the new one is found by its own address. */
    private PoolingHttpClientConnectionManager connections() {
        PoolingHttpClientConnectionManagerBuilder builder = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(AT_ONCE).setMaxConnTotal(AT_ONCE);
        shops.configuration().goLive().warmAddress().ifPresent(address -> builder.setDnsResolver(new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return super.resolve(address);
            }
        }));
        return builder.build();
    }
}
