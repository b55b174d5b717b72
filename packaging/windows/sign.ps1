# Signs files for Windows with the certificate in CERTIFICATE (a .pfx in base64), or says that it
# does not. A certificate that signs nothing ends the build: a package must not look signed by chance.
param([Parameter(Mandatory)][System.IO.FileInfo[]]$Files)
$ErrorActionPreference = "Stop"

if (-not $env:CERTIFICATE) {
    Write-Output "There is no certificate here: $($Files.Count) files stay unsigned."
    exit 0
}
if (-not $env:TIMESTAMP_URL) {
    throw "TIMESTAMP_URL is not set: without a timestamp signatures end with the certificate."
}
$secret = ConvertTo-SecureString $env:CERTIFICATE_PASSWORD -AsPlainText -Force
$pfx = New-TemporaryFile
try {
    [System.IO.File]::WriteAllBytes($pfx, [System.Convert]::FromBase64String($env:CERTIFICATE))
    $certificate = Get-PfxCertificate -FilePath $pfx -Password $secret
    foreach ($file in $Files) {
        $signed = Set-AuthenticodeSignature -FilePath $file -Certificate $certificate `
            -HashAlgorithm SHA256 -IncludeChain NotRoot -TimestampServer $env:TIMESTAMP_URL
        if ($signed.Status -ne "Valid") {
            throw "$($file.Name) was not signed: $($signed.StatusMessage)"
        }
        Write-Output "Signed $($file.Name)"
    }
}
finally {
    Remove-Item $pfx
}
