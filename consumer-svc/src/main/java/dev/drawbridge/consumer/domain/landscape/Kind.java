package dev.drawbridge.consumer.domain.landscape;

/** What there is in a landscape, by the prefix of its ids. */
public enum Kind {
    ROUTE_TABLE("rtb"),
    ASSOCIATION("rtbassoc"),
    INTERNET_GATEWAY("igw"),
    VPN_GATEWAY("vgw"),
    CUSTOMER_GATEWAY("cgw"),
    VPN_CONNECTION("vpn"),
    PEERING("pcx"),
    /** Reached by routes, not by interfaces. */
    ENDPOINT("vpce");

    private final String prefix;

    Kind(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }

    public boolean names(String id) {
        return id.startsWith(prefix + "-");
    }
}
