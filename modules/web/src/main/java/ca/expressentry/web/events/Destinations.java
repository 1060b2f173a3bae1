package ca.expressentry.web.events;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where events may be sent: over TLS to an address of the public network, so that nobody can have the house ask its own neighbours. A
 * setting opens it for rehearsals, and where receivers are inside.
 */
@ApplicationScoped
class Destinations {

    private static final int LONGEST = 500;

    @Inject
    @ConfigProperty(name = "express-entry.webhooks.private", defaultValue = "false")
    boolean anywhere;

    /** The address as it may be asked for; what its name means is looked at when something is sent there. */
    URI parse(String text) {
        try {
            var address = new URI(text.strip());
            var scheme = String.valueOf(address.getScheme());
            var isSecure = scheme.equals("https") || anywhere && scheme.equals("http");
            if (isSecure
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null
                    && text.length() <= LONGEST
                    && (anywhere || !isNumber(address.getHost()) || isPublic(address.getHost()))) {
                return address;
            }
        } catch (URISyntaxException | UnknownHostException e) {
            throw new Invalid("webhook-address", NOT_SO).at("address");
        }
        throw new Invalid("webhook-address", NOT_SO).at("address");
    }

    /** Whether something may be sent there now: every address that its name has is a public one. */
    boolean isAllowed(URI address) throws UnknownHostException {
        return anywhere || isPublic(address.getHost());
    }

    /** Looked up without asking anybody. */
    private static boolean isNumber(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    private static boolean isPublic(String host) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host)).allMatch(Destinations::isPublic);
    }

    /** Neither of this machine nor of its neighbours, nor one that stands for another. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes);
    }

    /** RFC 6890: this network, shared, protocol assignments, documentation, benchmarks, reserved. */
    private static boolean isPublic4(int first, int second, byte[] bytes) {
        var third = bytes[2] & 0xFF;
        return first != 0
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 192 && second == 88 && third == 99)
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113)
                && first < 240;
    }

    /** Global unicast, but for those in which an address of the other kind hides (NAT64, Teredo, 6to4) and documentation. */
    private static boolean isPublic6(byte[] bytes) {
        var first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        var second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        return first >> 13 == 1
                && first != 0x2002
                && !(first == 0x2001 && (second < 0x200 || second == 0xDB8))
                && !(first == 0x3FFF && second < 0x1000);
    }

    private static final Bilingual NOT_SO = new Bilingual(
            "Give an https address of the public network, of at most 500 characters, without user and without fragment.",
            "Donnez une adresse https du réseau public, d’au plus 500 caractères, sans utilisateur ni fragment.");
}
