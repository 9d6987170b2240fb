package dev.drawbridge.provider.domain;

import dev.drawbridge.events.ServiceTerms;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.provider.domain.arn.Permission;
import java.util.List;
import java.util.Map;

/** What has happened to an endpoint service. */
public sealed interface EndpointServiceEvent {

    ServiceId serviceId();

    record ServiceCreated(
            ServiceId serviceId,
            AccountId owner,
            RegionName region,
            ServiceName serviceName,
            boolean acceptanceRequired,
            List<String> networkLoadBalancerArns,
            List<AvailabilityZoneId> availabilityZoneIds,
            Map<String, String> tags)
            implements EndpointServiceEvent {}

    record ServiceAcceptanceChanged(
            ServiceId serviceId, AccountId owner, boolean acceptanceRequired)
            implements EndpointServiceEvent {}

    /**
     * @param allowedPrincipals all that are allowed from now on
     */
    record ServicePermissionsChanged(
            ServiceId serviceId,
            AccountId owner,
            List<Permission> added,
            List<Permission> removed,
            List<String> allowedPrincipals)
            implements EndpointServiceEvent {}

    /** What it offers from now on, whole. */
    record ServiceTermsChanged(ServiceId serviceId, AccountId owner, ServiceTerms terms)
            implements EndpointServiceEvent {}

    record ServiceVerificationStarted(
            ServiceId serviceId, AccountId owner, RegionName region, String privateDnsName)
            implements EndpointServiceEvent {}

    /**
     * @param tags all that the permission has from now on
     */
    record ServicePermissionTagged(
            ServiceId serviceId, AccountId owner, String permissionId, Map<String, String> tags)
            implements EndpointServiceEvent {}

    record ServiceDeleted(ServiceId serviceId, AccountId owner, ServiceName serviceName)
            implements EndpointServiceEvent {}
}
