package dev.drawbridge.consumer.read.tag;

import java.util.List;

/**
 * A kind of thing that bears tags, and the table it is shown from: a row has an owner and a Region.
 *
 * @param whose whom a row's tags belong to: one parameter, the account
 * @param type as AWS names it
 * @param prefix of its ids
 * @param id the column of the id
 * @param tags where the tags are, as JSON text
 * @param assignment what puts them there
 */
record Kind(
        String type,
        String prefix,
        String table,
        String id,
        String tags,
        String assignment,
        String whose) {

    private static final String OWNERS = "owner = ?";

    static final List<Kind> ALL =
            List.of(
                    of("vpc", "vpc", "vpc_view", "vpc_id"),
                    of("subnet", "subnet", "subnet_view", "subnet_id"),
                    of("vpc-endpoint-service", "vpce-svc", "service_listing", "service_id"),
                    new Kind(
                            "vpc-endpoint",
                            "vpce",
                            "endpoint_view",
                            "endpoint_id",
                            "(facts::jsonb ->> 'tags')",
                            "facts = jsonb_set(facts::jsonb, '{tags}', ?::jsonb)::text",
                            OWNERS),
                    of("network-acl", "acl", "network_acl_view", "network_acl_id"),
                    of("security-group", "sg", "security_group_view", "group_id"),
                    of("security-group-rule", "sgr", "security_group_rule_view", "rule_id"),
                    of("route-table", "rtb", "route_table_view", "route_table_id"),
                    of("internet-gateway", "igw", "gateway_view", "gateway_id"),
                    of("vpn-gateway", "vgw", "gateway_view", "gateway_id"),
                    of("customer-gateway", "cgw", "gateway_view", "gateway_id"),
                    of("vpn-connection", "vpn", "vpn_connection_view", "vpn_connection_id"),
                    of("vpc-peering-connection", "pcx", "peering_view", "peering_id"),
                    new Kind(
                            "vpc-peering-connection",
                            "pcx",
                            "peering_view",
                            "peering_id",
                            "accepter_tags",
                            "accepter_tags = ?",
                            "accepter = ? and requester <> accepter"));

    /** Tagged where it belongs: here its owner only sees what is said of it. */
    boolean replicated() {
        return table.equals("service_listing");
    }

    /** For tables with a column of that name. */
    private static Kind of(String type, String prefix, String table, String id) {
        return new Kind(type, prefix, table, id, "tags", "tags = ?", OWNERS);
    }

    boolean names(String resourceId) {
        return resourceId.startsWith(prefix + "-");
    }

    /** Two parameters: owner and Region. */
    String query() {
        return "select '%1$s' as type, %2$s as id, %3$s as tags from %4$s where %6$s and region = ? and %2$s like '%5$s-%%'"
                .formatted(type, id, tags, table, prefix, whose);
    }

    /** Three parameters: the tags, the id and the owner. */
    String update() {
        return "update %s set %s where %s = ? and %s".formatted(table, assignment, id, whose);
    }
}
