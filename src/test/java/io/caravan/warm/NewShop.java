package io.caravan.warm;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;

/** A web server on this machine that answers as a new shop might: by the word in the path. */
public final class NewShop implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Long> times = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    public NewShop() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            times.add(System.nanoTime());
            String cookie = exchange.getRequestHeaders().getFirst("Cookie");
            requests.add(exchange.getRequestHeaders().getFirst("Host").replaceFirst(":.*", "") + " " + exchange.getRequestURI().getRawPath()
                    + (cookie == null ? "" : " with a cookie"));
            String path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().add("Set-Cookie", "PHPSESSID=1");
            if (path.contains("moved")) {
                exchange.getResponseHeaders().add("Location", "https://elsewhere.example/");
            }
            byte[] body = "a page".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(path.contains("gone") ? 404 : path.contains("moved") ? 301 : path.contains("broken") ? 500 : status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
    }

    /** The port that it listens to, on 127.0.0.1. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Answers by this status from now on. */
    public void answers(int code) {
        status = code;
    }

    /** Host and path of each request, in the order in which they came. */
    public List<String> requests() {
        return requests;
    }

    /** When they came, in nanoseconds. */
    List<Long> times() {
        return times;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
