package io.caravan.process;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.auth.authentication.AuthenticationProvider;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.AuthenticationHandler;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Service;
import org.apache.camel.component.platform.http.main.DefaultMainHttpServerFactory;
import org.apache.camel.component.platform.http.main.ManagementHttpServer;
import org.apache.camel.component.platform.http.vertx.auth.AuthenticationConfig;
import org.apache.camel.component.platform.http.vertx.auth.AuthenticationConfig.AuthenticationConfigEntry;
import org.apache.camel.component.platform.http.vertx.auth.AuthenticationConfig.AuthenticationHandlerFactory;
import org.apache.camel.main.HttpManagementServerConfigurationProperties;

/**
 * Camel's management server, whose consoles anybody who reaches its port could use: {@code /q/dev/route?action=stop} stops the delta,
 * others send messages to routes and evaluate expressions, all by GET, so that a page in a browser on this machine could do it too.
 * Here all but what only tells of health needs a token in the header Authorization, which no foreign page can send. Camel's own
 * authentication knows passwords (which a browser would send by itself) and JSON Web Tokens.
 */
final class ManagementPort extends DefaultMainHttpServerFactory {

    private static final Set<String> HEALTH = Set.of("/observe/health", "/observe/health/live", "/observe/health/ready");
    private static final Set<String> TELLING = Set.of("/observe/metrics", "/observe/info");
    private static final String REFUSED = "401: this needs the header 'Authorization: Bearer TOKEN' with caravan.management.token, "
            + "or with what is in var/management.token where none is configured.\n";

    private final ManagementToken token;
    private final boolean local;

    /**
     * @param token what opens everything
     * @param local whether only this machine reaches the port: then health with its details, metrics and info need no token; otherwise
     *     only whether it is up or down does not
     */
    ManagementPort(ManagementToken token, boolean local) {
        this.token = token;
        this.local = local;
    }

    @Override
    public Service newHttpManagementServer(CamelContext context, HttpManagementServerConfigurationProperties properties) {
        Service server = super.newHttpManagementServer(context, properties);
        AuthenticationConfigEntry all = new AuthenticationConfigEntry();
        all.setPath("/*");
        all.setAuthenticationProviderFactory(vertx -> null);
        all.setAuthenticationHandlerFactory(new AuthenticationHandlerFactory() {
            @Override
            public <T extends AuthenticationProvider> AuthenticationHandler createAuthenticationHandler(T none) {
                return ManagementPort.this::let;
            }
        });
        AuthenticationConfig authentication = ((ManagementHttpServer) server).getConfiguration().getAuthenticationConfig();
        authentication.setEnabled(true);
        authentication.getEntries().add(all);
        return server;
    }

    private void let(RoutingContext request) {
        if (isOpen(request) || token.isIn(request.request().getHeader("Authorization"))) {
            request.next();
        } else {
            request.response().setStatusCode(401).putHeader("WWW-Authenticate", "Bearer realm=\"caravan\"")
                    .putHeader("Content-Type", "text/plain; charset=utf-8").end(REFUSED);
        }
    }

    /** By exact paths: a path that is written otherwise is none of them. */
    private boolean isOpen(RoutingContext request) {
        HttpMethod method = request.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            return false;
        }
        String path = request.request().path();
        return HEALTH.contains(path) && (local || request.request().query() == null) || local && TELLING.contains(path);
    }
}
