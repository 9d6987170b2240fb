package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Disassociate;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DisassociateRouteTable */
record DisassociateRouteTable(String associationId) {

    @Component("disassociateRouteTable")
    record Handler(Commands commands, OwnTables tables)
            implements Ec2Operation<DisassociateRouteTable, @Nullable Void> {
        @Override
        public @Nullable Void answer(DisassociateRouteTable request, Call call) {
            var id = request.associationId();
            var table = tables.associated(id, Scope.of(call));
            commands.send(
                    new Disassociate(OwnTables.routing(table), OwnTables.place(table), id),
                    call.metadata());
            return null;
        }
    }
}
