// A city is the first part of its schemes' ids, and names a class: asked in batch mode, too, where the plug-in does not.
def city = request.properties['city']
if (!(city ==~ /[a-z][a-z0-9]{1,30}/)) {
    new File(request.outputDirectory, request.artifactId).deleteDir()
    throw new IllegalArgumentException("-Dcity=${city}: small letters and digits, a letter first, for example qinghe")
}
