/**
 * The ways in and out of VPCs: route tables, gateways, peerings, networks on premises. Pure. Their
 * facts hold nothing private, so what is stored is what is published: LandscapeEvent.
 */
@NullMarked
package dev.drawbridge.consumer.domain.landscape;

import org.jspecify.annotations.NullMarked;
