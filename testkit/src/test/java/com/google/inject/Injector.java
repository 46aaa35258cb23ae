package com.google.inject;

/** Stands for the real one, which the test kit does not know. */
public interface Injector {}
