package dev.drawbridge.consumer.read.landscape;

import dev.drawbridge.consumer.read.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The peerings that an account has a side of, or a VPC, oldest first. */
@Repository
public final class Peerings {

    private static final String SIDES =
            "select * from peering_view where region = ? and ? in (requester, accepter)";
    private static final String IN_ORDER = " order by created_at, peering_id";

    private final JdbcTemplate jdbc;

    Peerings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<PeeringView> all(String account, String region) {
        return jdbc.query(
                "select * from peering_view where region = ? and (requester = ? or accepter = ?)"
                        + IN_ORDER,
                seenBy(account),
                region,
                account,
                account);
    }

    public Optional<PeeringView> find(String account, String region, String peeringId) {
        return jdbc
                .query(SIDES + " and peering_id = ?", seenBy(account), region, account, peeringId)
                .stream()
                .findFirst();
    }

    /** Active ones of a VPC, whoever asks. */
    public List<PeeringView> ofVpc(String vpcId) {
        return jdbc.query(
                "select * from peering_view where status = 'active'"
                        + " and (requester_vpc = ? or accepter_vpc = ?)"
                        + IN_ORDER,
                (row, _) -> view(row, "tags"),
                vpcId,
                vpcId);
    }

    /** Each side has tags of its own. */
    private static RowMapper<PeeringView> seenBy(String account) {
        return (row, _) ->
                view(row, row.getString("requester").equals(account) ? "tags" : "accepter_tags");
    }

    private static PeeringView view(ResultSet row, String tags) throws SQLException {
        return new PeeringView(
                row.getString("peering_id"),
                row.getString("region"),
                side(row, "requester"),
                side(row, "accepter"),
                row.getString("status"),
                row.getString("message"),
                Json.tags(row.getString(tags)),
                row.getTimestamp("created_at").toInstant());
    }

    private static PeeringView.Side side(ResultSet row, String name) throws SQLException {
        return new PeeringView.Side(
                row.getString(name), row.getString(name + "_vpc"), row.getString(name + "_cidr"));
    }
}
