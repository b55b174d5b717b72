# Installs the packages in the folder given as a management tool would, looks whether they work, and
# removes them again. It changes the computer it runs on; the hosted checks run it.
param([Parameter(Mandatory)][string]$Folder)
$ErrorActionPreference = "Stop"
$source = "https://policy.example.com/site"
$policies = "HKLM:\SOFTWARE\Policies\SelfCheck"
$run = "HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Run"
$employee = (Get-ChildItem "$Folder\selfcheck-[0-9]*.msi").FullName
$office = (Get-ChildItem "$Folder\selfcheck-policy-*.msi").FullName

function Invoke-Installer([string[]]$Words) {
    $log = "$env:TEMP\selfcheck-msi.log"
    $done = Start-Process msiexec -ArgumentList ($Words + @("/qn", "/norestart", "/l*v", $log)) -Wait -PassThru
    if ($done.ExitCode -ne 0) {
        Get-Content $log -Tail 80
        throw "msiexec $Words ended with $($done.ExitCode)"
    }
}

function Assert-That([bool]$Holds, [string]$What) {
    if (-not $Holds) { throw "Not so: $What" }
    Write-Output "ok: $What"
}

Invoke-Installer @("/i", "`"$employee`"", "SELFCHECK_SOURCE=$source", "SELFCHECK_REGION=US")
Invoke-Installer @("/i", "`"$office`"")
$place = "$env:ProgramFiles\Self-Check"
& "$place\selfcheck.exe" --self-test
Assert-That ($LASTEXITCODE -eq 0) "the installed program finds nothing wrong with itself"
& "$env:ProgramFiles\Self-Check for IT\selfcheck-policy.exe" --help | Out-Null
Assert-That ($LASTEXITCODE -eq 0) "IT's program starts"
$settings = & "$place\selfcheck.exe" settings --json | ConvertFrom-Json
$found = $settings.settings | Where-Object name -eq "source"
Assert-That ($found.value -eq $source) "the source given at installation is the one that is used"
Assert-That ((Get-ItemProperty $run)."Self-Check" -like "*selfcheck-window.exe*--background") "it starts with every session"
Assert-That (Test-Path "$env:ProgramData\Microsoft\Windows\Start Menu\Programs\Self-Check.lnk") "everybody has it in the start menu"

Invoke-Installer @("/fvomus", "`"$employee`"")
Assert-That ((Get-ItemProperty $policies).source -eq $source) "a repair keeps what was given"

Invoke-Installer @("/x", "`"$employee`"")
Invoke-Installer @("/x", "`"$office`"")
Assert-That (-not (Test-Path $place)) "nothing of the program is left"
Assert-That (-not (Test-Path $policies)) "nor of what was given"
Assert-That (-not (Get-ItemProperty $run)."Self-Check") "nor of the start with the session"
