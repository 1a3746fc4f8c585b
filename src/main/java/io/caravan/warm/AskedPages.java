package io.caravan.warm;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The bean {@code pages} of {@code routes/warm.camel.yaml}: which page is asked for, and what came of it. */
public final class AskedPages {

    private static final String PAGE = "page";
    private static final String SINCE = "since";

    private final List<Answer> answers = new ArrayList<>();
    private final Consumer<Answer> listener;

    AskedPages(Consumer<Answer> listener) {
        this.listener = listener;
    }

    /** Makes of an address a request for it. */
    public void ask(Exchange exchange) {
        Message message = exchange.getMessage();
        String page = message.getBody(URI.class).toString();
        exchange.setProperty(PAGE, page);
        message.setHeader(Exchange.HTTP_URI, page);
        message.setHeader(Exchange.HTTP_METHOD, "GET");
        message.setBody(null);
        exchange.setProperty(SINCE, System.nanoTime());
    }

    /** An answer came. */
    public void answered(Exchange exchange) {
        Message message = exchange.getMessage();
        int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        note(exchange, status, status >= 300 && status < 400 ? Optional.ofNullable(message.getHeader("Location", String.class)).map(to -> "leads to " + to)
                : Optional.empty());
    }

    /** No answer came. */
    public void unanswered(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        note(exchange, 0, Optional.of(cause.getMessage() == null ? cause.toString() : cause.getMessage()));
    }

    private void note(Exchange exchange, int status, Optional<String> remark) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - exchange.getProperty(SINCE, Long.class));
        Answer answer = new Answer(exchange.getProperty(PAGE, String.class), status, millis, remark);
        synchronized (answers) {
            answers.add(answer);
        }
        listener.accept(answer);
    }

    List<Answer> answers() {
        synchronized (answers) {
            return List.copyOf(answers);
        }
    }
}
