package dev.drawbridge.consumer.api;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.sharing.ShareCommand.ShareSubnet;
import dev.drawbridge.consumer.domain.sharing.ShareCommand.UnshareSubnet;
import dev.drawbridge.consumer.read.SubnetView;
import dev.drawbridge.consumer.read.Subnets;
import dev.drawbridge.consumer.read.account.Shares;
import dev.drawbridge.events.SharingEvent;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.api.ApiFilter;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Subnets shared with other accounts: what AWS's Resource Access Manager does for VPCs. */
@RestController
@RequestMapping("/v1/consumer/subnet-shares")
final class SubnetShares {

    /** All that one shares and all that is shared with one. */
    record Answer(List<Shares.View> shares) {}

    private final Commands commands;
    private final Subnets subnets;
    private final Shares shares;

    SubnetShares(Commands commands, Subnets subnets, Shares shares) {
        this.commands = commands;
        this.subnets = subnets;
        this.shares = shares;
    }

    @GetMapping
    Answer list(@RequestAttribute(ApiFilter.CALL) Call call) {
        return new Answer(shares.of(call.account(), call.region()));
    }

    @PutMapping("/{subnetId}/{account}")
    Answer share(
            @PathVariable String subnetId,
            @PathVariable String account,
            @RequestAttribute(ApiFilter.CALL) Call call) {
        var subnet = own(subnetId, call);
        var participant = participant(account);
        if (account.equals(call.account())) {
            throw Fault.invalidParameterValue(
                    "Subnet %s is your own: share it with another account.".formatted(subnetId));
        }
        var id = new SubnetId(subnetId);
        commands.send(
                new ShareSubnet(
                        SharingEvent.shareOf(id),
                        id,
                        new VpcId(subnet.vpcId()),
                        new AccountId(call.account()),
                        new RegionName(call.region()),
                        participant),
                call.metadata());
        return list(call);
    }

    @DeleteMapping("/{subnetId}/{account}")
    Answer unshare(
            @PathVariable String subnetId,
            @PathVariable String account,
            @RequestAttribute(ApiFilter.CALL) Call call) {
        own(subnetId, call);
        var id = new SubnetId(subnetId);
        commands.send(
                new UnshareSubnet(
                        SharingEvent.shareOf(id),
                        id,
                        new AccountId(call.account()),
                        participant(account)),
                call.metadata());
        return list(call);
    }

    private SubnetView own(String subnetId, Call call) {
        return subnets.find(call.account(), call.region(), List.of(subnetId)).stream()
                .findFirst()
                .orElseThrow(() ->
                        new Fault(
                                "InvalidSubnetID.NotFound",
                                "The subnet ID '%s' does not exist".formatted(subnetId),
                                404));
    }

    private static AccountId participant(String account) {
        if (!account.matches("\\d{12}")) {
            throw Fault.invalidParameterValue(
                    "An account has twelve digits, which '%s' has not.".formatted(account));
        }
        return new AccountId(account);
    }
}
