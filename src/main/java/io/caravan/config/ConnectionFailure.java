package io.caravan.config;

import io.caravan.config.Configuration.Database;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Why a server cannot be worked with, in the words of the keys. */
final class ConnectionFailure {

    private static final Pattern ACCOUNT = Pattern.compile("for user ('.*?'@'.*?')");

    private final Database database;
    private final String key;

    ConnectionFailure(Database database) {
        this.database = database;
        this.key = "caravan." + database.side() + ".";
    }

    /** @return what happened and what to change; without the password */
    String explained(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 1045, 1698 -> denied(failure);
            case 1044 -> "the user " + database.username() + " may not use this database; check the database in " + key
                    + "url, or run " + grant(failure);
            case 1049 -> "the server has no database " + JdbcUrl.parse(database.url()).database() + "; check " + key + "url";
            case 1129, 1130 -> "the server does not let this machine connect (" + failure.getMessage()
                    + "); create the user for this host";
            case 1040, 1203, 1226 -> "the server has no connection left (" + failure.getMessage() + "); lower " + key
                    + "pool, or raise the server's limit";
            case 1820, 1862 -> "the password of " + database.username() + " has expired; change it on the server, then "
                    + "set " + key + "password";
            case 3118, 4151 -> "the account " + database.username() + " is locked; run ALTER USER ... ACCOUNT UNLOCK";
            case 3159 -> "the server wants a secure connection; set " + key + "tls.mode=REQUIRED";
            default -> unreachable(failure);
        };
    }

    private String denied(SQLException failure) {
        return "the server refuses the user or the password (" + failure.getMessage() + "); check " + key
                + "username and " + key + "password" + deniedByTls();
    }

    /** Servers do not tell a wrong password from a connection that is not as secure as the account demands. */
    private String deniedByTls() {
        return switch (database.tls().mode()) {
            case "DISABLED" -> "; a user that must use TLS (REQUIRE SSL) is refused in the same way: then set " + key
                    + "tls.mode=REQUIRED";
            case "PREFERRED" -> "";
            default -> "; a user that must show a certificate (REQUIRE X509) is refused in the same way: then check " + key
                    + "tls.certificate";
        };
    }

    private String grant(SQLException failure) {
        Matcher account = ACCOUNT.matcher(failure.getMessage());
        String to = account.find() ? account.group(1) : "'" + database.username() + "'@'...'";
        return Privileges.of(database.side(), false, false).statement(JdbcUrl.parse(database.url()).database(), to);
    }

    private String unreachable(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        Optional<UnknownHostException> unknownHost = cause(failure, UnknownHostException.class);
        if (unknownHost.isPresent()) {
            return "no host of this name is known (" + unknownHost.get().getMessage() + "); check " + key + "url";
        }
        if (message.contains("Public Key Retrieval is not allowed")) {
            return "the server has no TLS, and would have to take the password over a plain connection; if the network "
                    + "between is trusted, set " + key + "tls.mode=DISABLED";
        }
        if (message.contains("SSL Connection required, but not")) {
            return "the server has no TLS, but " + key + "tls.mode=" + database.tls().mode()
                    + " wants it; enable it there, or set " + key + "tls.mode=PREFERRED";
        }
        Optional<CertificateException> certificate = cause(failure, CertificateException.class);
        if (certificate.isPresent()) {
            return "the server's certificate is not accepted (" + certificate.get().getMessage() + "); check " + key
                    + "tls.ca, and the host name in " + key + "url where " + key + "tls.mode=VERIFY_IDENTITY";
        }
        Optional<SSLException> tls = cause(failure, SSLException.class);
        if (tls.isPresent()) {
            return "TLS failed (" + tls.get().getMessage() + "); check " + key + "tls.*, or, where the server is too old "
                    + "for TLS 1.2 and the network is trusted, set " + key + "tls.mode=DISABLED";
        }
        return unanswered(failure, message);
    }

    private String unanswered(SQLException failure, String message) {
        if (cause(failure, SocketTimeoutException.class).isPresent()) {
            return "the server does not answer within " + database.connectTimeout().toMillis() / 1000.0 + " s; check the "
                    + "host in " + key + "url, the firewall, and " + key + "connect-timeout";
        }
        if (cause(failure, ConnectException.class).isPresent()
                || cause(failure, NoRouteToHostException.class).isPresent()) {
            return "nothing answers at this host and port; check " + key + "url, and that the server runs and listens on "
                    + "TCP (bind-address, skip-networking)";
        }
        return "the server cannot be used (" + message.lines().findFirst().orElse("") + "); check " + key + "url";
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
