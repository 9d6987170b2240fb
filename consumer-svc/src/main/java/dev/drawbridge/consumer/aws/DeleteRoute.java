package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteRoute */
record DeleteRoute(
        String routeTableId,
        @Nullable String destinationCidrBlock,
        @Nullable String destinationIpv6CidrBlock,
        @Nullable String destinationPrefixListId) {

    @Component("deleteRoute")
    record Handler(Commands commands, OwnTables tables)
            implements Ec2Operation<DeleteRoute, @Nullable Void> {
        @Override
        public @Nullable Void answer(DeleteRoute request, Call call) {
            var table = tables.find(request.routeTableId(), Scope.of(call));
            ManagedRoutes.mayBeChanged("remove", request.destinationPrefixListId(), table);
            commands.send(
                    new RoutingCommand.DeleteRoute(
                            OwnTables.routing(table),
                            OwnTables.place(table),
                            table.routeTableId(),
                            OwnTables.vpcRange(table),
                            Destinations.of(
                                    request.destinationCidrBlock(),
                                    request.destinationIpv6CidrBlock(),
                                    request.destinationPrefixListId())),
                    call.metadata());
            return null;
        }
    }
}
