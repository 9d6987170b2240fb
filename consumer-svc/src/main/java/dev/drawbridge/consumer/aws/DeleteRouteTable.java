package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteRouteTable */
record DeleteRouteTable(String routeTableId) {

    @Component("deleteRouteTable")
    record Handler(Commands commands, OwnTables tables)
            implements Ec2Operation<DeleteRouteTable, @Nullable Void> {
        @Override
        public @Nullable Void answer(DeleteRouteTable request, Call call) {
            var table = tables.find(request.routeTableId(), Scope.of(call));
            commands.send(
                    new RoutingCommand.DeleteRouteTable(
                            OwnTables.routing(table), OwnTables.place(table), table.routeTableId()),
                    call.metadata());
            return null;
        }
    }
}
