package dev.drawbridge.consumer.guard;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.network.Networks;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcNetworks implements Networks {

    private final JdbcTemplate jdbc;

    JdbcNetworks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(VpcId vpcId) {
        jdbc.update(
                "insert into place (id, first, last) values (?, 0, 0) on conflict do nothing",
                vpcId.value());
    }

    /** The VPC's row is locked, so its subnets are opened one after another. */
    @Override
    public boolean open(SubnetId subnetId, VpcId vpcId, Cidr cidr) {
        var first = cidr.first().value();
        var last = cidr.last().value();
        var vpc =
                jdbc.queryForList(
                        "select id from place where id = ? for no key update",
                        String.class,
                        vpcId.value());
        return !vpc.isEmpty()
                && jdbc.update(
                                """
                                insert into place (id, parent, first, last)
                                select ?, ?, ?, ? where not exists (
                                    select 1 from place where parent = ? and first <= ? and last >= ?)
                                """,
                                subnetId.value(),
                                vpcId.value(),
                                first,
                                last,
                                vpcId.value(),
                                last,
                                first)
                        == 1;
    }

    @Override
    public boolean close(VpcId vpcId) {
        return close(vpcId.value());
    }

    @Override
    public boolean close(SubnetId subnetId) {
        return close(subnetId.value());
    }

    /**
     * The lock waits for whoever is just moving in; the next statements see them. What was born
     * with a VPC goes first; if the VPC stays after all, that is rolled back.
     */
    private boolean close(String place) {
        jdbc.queryForList("select id from place where id = ? for update", String.class, place);
        jdbc.update("delete from resident where vpc_id = ? and born", place);
        jdbc.update("delete from resident_use where user_id = ?", place);
        return jdbc.update(
                        """
                        delete from place where id = ?
                        and not exists (select 1 from place where parent = ?)
                        and not exists (select 1 from claim where place = ?)
                        and not exists (select 1 from resident where vpc_id = ?)
                        and not exists (select 1 from vpc_hold where vpc_id = ?)
                        """,
                        place,
                        place,
                        place,
                        place,
                        place)
                == 1;
    }
}
