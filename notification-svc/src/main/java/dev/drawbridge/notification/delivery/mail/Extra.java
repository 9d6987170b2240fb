package dev.drawbridge.notification.delivery.mail;

/**
 * What a mail about a connection says beyond its words.
 *
 * @param advice what to do, before the link to where it can be done
 * @param json the same for programs
 */
record Extra(String advice, String label, String url, String json) {

    static final Extra NONE = new Extra("", "", "", "");

    boolean none() {
        return url.isEmpty();
    }
}
