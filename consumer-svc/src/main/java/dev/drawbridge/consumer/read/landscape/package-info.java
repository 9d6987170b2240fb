/**
 * The ways in and out of VPCs as they are shown, and as the paths through them are judged: for a
 * VPC each in one or two queries.
 */
@NullMarked
package dev.drawbridge.consumer.read.landscape;

import org.jspecify.annotations.NullMarked;
