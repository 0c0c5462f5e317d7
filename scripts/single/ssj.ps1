# 双随机抽查加载项，单机使用：install 装到当前用户，serve 在本机提供文件，remove 撤下。
# 不需要管理员权限，不联网；只用 Windows 10、11 自带的 PowerShell 5.1。
param([ValidateSet('install', 'serve', 'remove')][string]$Do = 'install')

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

$port = 44370
$name = 'ssj-excel'
$friendlyName = '双随机抽查 localhost'
$installed = Join-Path $env:LOCALAPPDATA $name
$manifestFile = Join-Path $installed 'site\manifest.xml'
$developerKey = 'HKCU:\Software\Microsoft\Office\16.0\WEF\Developer'
$startup = Join-Path ([Environment]::GetFolderPath('Startup')) '双随机抽查.lnk'

function Find-Certificate {
    Get-ChildItem -Path Cert:\CurrentUser\My |
        Where-Object { $_.FriendlyName -eq $friendlyName -and $_.HasPrivateKey } |
        Sort-Object -Property NotAfter -Descending |
        Select-Object -First 1
}

# 只用于 localhost 的证书：不能签发别的证书，私钥不能导出。
function Install-Certificate {
    $certificate = Find-Certificate
    if ($null -eq $certificate -or $certificate.NotAfter -lt (Get-Date).AddDays(60)) {
        $certificate = New-SelfSignedCertificate -Subject 'CN=localhost' -DnsName 'localhost' `
            -FriendlyName $friendlyName -CertStoreLocation 'Cert:\CurrentUser\My' `
            -KeyAlgorithm RSA -KeyLength 2048 -HashAlgorithm SHA256 -KeyExportPolicy NonExportable `
            -Type SSLServerAuthentication -KeyUsage @('DigitalSignature', 'KeyEncipherment') `
            -NotAfter (Get-Date).AddYears(3)
    }
    $trusted = New-Object System.Security.Cryptography.X509Certificates.X509Store('Root', 'CurrentUser')
    $trusted.Open('ReadWrite')
    try {
        if (-not ($trusted.Certificates | Where-Object { $_.Thumbprint -eq $certificate.Thumbprint })) {
            Write-Host '接下来 Windows 会问是否信任证书 localhost，请点“是”。'
            # 只放公开的部分，不带私钥。
            $public = New-Object System.Security.Cryptography.X509Certificates.X509Certificate2(, $certificate.RawData)
            $trusted.Add($public)
        }
    }
    finally { $trusted.Close() }
}

function Remove-Certificates {
    $own = @(Get-ChildItem -Path Cert:\CurrentUser\My |
            Where-Object { $_.FriendlyName -eq $friendlyName } |
            ForEach-Object { $_.Thumbprint })
    foreach ($place in 'Root', 'My') {
        $store = New-Object System.Security.Cryptography.X509Certificates.X509Store($place, 'CurrentUser')
        $store.Open('ReadWrite')
        try {
            foreach ($certificate in @($store.Certificates)) {
                if ($own -contains $certificate.Thumbprint) { $store.Remove($certificate) }
            }
        }
        finally { $store.Close() }
    }
}

function Stop-Server {
    Get-CimInstance -ClassName Win32_Process -Filter "Name = 'powershell.exe'" |
        Where-Object { $_.CommandLine -like "*$name*ssj.ps1*serve*" } |
        ForEach-Object {
            Stop-Process -Id $_.ProcessId -Force
            # 已经结束的等不到，也不用等。
            Wait-Process -Id $_.ProcessId -Timeout 10 -ErrorAction SilentlyContinue
        }
}

function Get-ServerArguments {
    $script = Join-Path $installed 'server\ssj.ps1'
    "-NoProfile -ExecutionPolicy Bypass -File `"$script`" serve"
}

function Install-Addin {
    $from = Split-Path -Parent $PSScriptRoot
    Stop-Server
    if ($from -ne $installed) {
        if (Test-Path -LiteralPath $installed) { Remove-Item -LiteralPath $installed -Recurse -Force }
        New-Item -ItemType Directory -Path $installed | Out-Null
        foreach ($folder in 'site', 'server') {
            Copy-Item -LiteralPath (Join-Path $from $folder) -Destination $installed -Recurse
        }
        # 从网上下载的文件带有标记，会妨碍运行。
        Get-ChildItem -LiteralPath $installed -Recurse -File | Unblock-File
    }
    Install-Certificate

    [xml]$manifest = Get-Content -LiteralPath $manifestFile -Encoding UTF8 -Raw
    if (-not (Test-Path -Path $developerKey)) { New-Item -Path $developerKey -Force | Out-Null }
    New-ItemProperty -Path $developerKey -Name $manifest.OfficeApp.Id -Value $manifestFile -PropertyType String -Force | Out-Null

    $shortcut = (New-Object -ComObject WScript.Shell).CreateShortcut($startup)
    $shortcut.TargetPath = Join-Path $PSHOME 'powershell.exe'
    $shortcut.Arguments = Get-ServerArguments
    $shortcut.WorkingDirectory = $env:USERPROFILE
    $shortcut.WindowStyle = 7
    $shortcut.Save()

    Start-Process -FilePath (Join-Path $PSHOME 'powershell.exe') -ArgumentList (Get-ServerArguments) `
        -WorkingDirectory $env:USERPROFILE -WindowStyle Minimized
    Test-Server
    Write-Host ''
    Write-Host '装好了。请关闭 Excel 再打开：“开始”或“插入”选项卡 › 加载项 › 双随机抽查；'
    Write-Host '以后在“双随机”选项卡点“打开”。任务栏上的窗口“双随机抽查”不要关，开机会自己打开。'
}

function Test-Server {
    [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
    $address = "https://localhost:$port/version.json"
    $failure = $null
    for ($try = 0; $try -lt 20; $try++) {
        try {
            Invoke-WebRequest -Uri $address -UseBasicParsing | Out-Null
            return
        }
        catch {
            $failure = $_
            Start-Sleep -Milliseconds 500
        }
    }
    throw "本机的服务没有应答（$address）：$($failure.Exception.Message) 请看任务栏上窗口“双随机抽查”里写的原因。"
}

function Remove-Addin {
    Stop-Server
    if (Test-Path -LiteralPath $manifestFile) {
        [xml]$manifest = Get-Content -LiteralPath $manifestFile -Encoding UTF8 -Raw
        # 没有登记过也算撤下了。
        Remove-ItemProperty -Path $developerKey -Name $manifest.OfficeApp.Id -ErrorAction SilentlyContinue
    }
    if (Test-Path -LiteralPath $startup) { Remove-Item -LiteralPath $startup }
    Write-Host '接下来 Windows 会问是否删除证书 localhost，请点“是”。'
    Remove-Certificates
    if (Test-Path -LiteralPath $installed) { Remove-Item -LiteralPath $installed -Recurse -Force }
    Write-Host '已撤下。工作簿和里面的抽取结果都没有动。'
}

# 一个连接：握手、读一个请求、答一个文件，直到对方关闭。在另一个运行空间里执行，看不到上面的函数。
$answerConnection = {
    param($client, $certificate, $site, $port, $rules)
    $ErrorActionPreference = 'Stop'
    $types = @{
        '.html' = 'text/html; charset=utf-8'; '.js' = 'text/javascript; charset=utf-8'
        '.css' = 'text/css; charset=utf-8'; '.json' = 'application/json'; '.xml' = 'text/xml'
        '.png' = 'image/png'; '.woff2' = 'font/woff2'; '.txt' = 'text/plain; charset=utf-8'
        '.xlsx' = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    }
    $root = [IO.Path]::GetFullPath($site).TrimEnd('\') + '\'
    try {
        $client.ReceiveTimeout = 30000
        $client.SendTimeout = 30000
        $tls = New-Object System.Net.Security.SslStream($client.GetStream(), $false)
        $tls.AuthenticateAsServer($certificate, $false, [System.Security.Authentication.SslProtocols]::Tls12, $false)
        $buffer = New-Object byte[] 16384
        while ($true) {
            $used = 0
            $request = ''
            while (-not $request.EndsWith("`r`n`r`n", [StringComparison]::Ordinal)) {
                if ($used -eq $buffer.Length) { return }
                $read = $tls.Read($buffer, $used, $buffer.Length - $used)
                if ($read -eq 0) { return }
                $used += $read
                $request = [Text.Encoding]::ASCII.GetString($buffer, 0, $used)
            }
            $lines = $request -split "`r`n"
            $words = $lines[0] -split ' '
            $hostLine = @($lines | Where-Object { $_ -like 'Host:*' })
            $status = '200 OK'
            $body = New-Object byte[] 0
            $type = 'text/plain; charset=utf-8'
            $path = ''
            # 别的网站不能借用户的浏览器、以别的主机名来读。
            if ($hostLine.Count -ne 1 -or $hostLine[0].Substring(5).Trim() -ne "localhost:$port") { $status = '421 Misdirected Request' }
            elseif ($words.Count -ne 3 -or ($words[0] -cne 'GET' -and $words[0] -cne 'HEAD')) { $status = '405 Method Not Allowed' }
            else {
                $path = [Uri]::UnescapeDataString(($words[1] -split '[?#]')[0]).TrimStart('/')
                $inside = if ($path -eq '' -or $path.EndsWith('/')) { $path + 'index.html' } else { $path }
                $file = $null
                if ($inside -notmatch '[:\\<>|"*\x00-\x1f]|(^|/)\.\.?(/|$)') {
                    $file = [IO.Path]::GetFullPath([IO.Path]::Combine($root, $inside.Replace('/', '\')))
                }
                if ($null -ne $file -and $file.StartsWith($root, [StringComparison]::OrdinalIgnoreCase) -and [IO.File]::Exists($file)) {
                    $body = [IO.File]::ReadAllBytes($file)
                    $type = $types[[IO.Path]::GetExtension($file).ToLowerInvariant()]
                    if ($null -eq $type) { $type = 'application/octet-stream' }
                }
                else { $status = '404 Not Found' }
            }
            $headers = @("HTTP/1.1 $status", "Content-Type: $type", "Content-Length: $($body.Length)")
            foreach ($header in $rules.steadyHeaders) { $headers += "$($header.key): $($header.value)" }
            $frames = if ($path -cmatch $rules.patterns.bench) { $rules.frames.bench } else { $rules.frames.office }
            $caching = if ($path -cmatch $rules.patterns.hashed) { $rules.caching.hashed } else { $rules.caching.changing }
            $headers += "Content-Security-Policy: $frames"
            $headers += "Cache-Control: $caching"
            if ($path -cmatch $rules.patterns.functions) { $headers += "$($rules.functionHeader.key): $($rules.functionHeader.value)" }
            $head = [Text.Encoding]::ASCII.GetBytes(($headers -join "`r`n") + "`r`n`r`n")
            $tls.Write($head, 0, $head.Length)
            if ($words[0] -cne 'HEAD' -and $body.Length -gt 0) { $tls.Write($body, 0, $body.Length) }
            $tls.Flush()
        }
    }
    catch {
        # 浏览器随时可以断开，也会先开着不用的连接，那不是错误。
        $cause = $_.Exception.GetBaseException()
        $usual = @([IO.IOException], [Net.Sockets.SocketException], [ObjectDisposedException], [Security.Authentication.AuthenticationException], [ComponentModel.Win32Exception])
        if (-not ($usual | Where-Object { $cause -is $_ })) { throw }
    }
    finally { $client.Close() }
}

function Start-Server {
    $Host.UI.RawUI.WindowTitle = '双随机抽查'
    $certificate = Find-Certificate
    if ($null -eq $certificate -or $certificate.NotAfter -lt (Get-Date)) {
        throw '没有证书，或证书已到期。请再运行一次“安装”。'
    }
    if ($certificate.NotAfter -lt (Get-Date).AddDays(60)) {
        Write-Host "证书 $($certificate.NotAfter.ToString('yyyy年M月d日')) 到期，请在那之前再运行一次“安装”。"
    }
    $site = Join-Path (Split-Path -Parent $PSScriptRoot) 'site'
    $rules = Get-Content -LiteralPath (Join-Path $PSScriptRoot 'headers.json') -Encoding UTF8 -Raw | ConvertFrom-Json
    $listener = New-Object System.Net.Sockets.TcpListener([Net.IPAddress]::Loopback, $port)
    try { $listener.Start() }
    catch { throw "端口 $port 已被别的程序占用，双随机抽查没有打开。关掉那个程序，再运行一次“安装”。$($_.Exception.Message)" }
    Write-Host "双随机抽查正在本机运行（https://localhost:$port/），只有这台电脑能访问。请不要关闭这个窗口，可以最小化。"
    $pool = [RunspaceFactory]::CreateRunspacePool(1, 16)
    $pool.Open()
    $running = New-Object System.Collections.ArrayList
    while ($true) {
        $client = $listener.AcceptTcpClient()
        $shell = [PowerShell]::Create()
        $shell.RunspacePool = $pool
        [void]$shell.AddScript($answerConnection.ToString())
        foreach ($argument in $client, $certificate, $site, $port, $rules) { [void]$shell.AddArgument($argument) }
        [void]$running.Add(@{ Shell = $shell; Ending = $shell.BeginInvoke() })
        foreach ($each in @($running | Where-Object { $_.Ending.IsCompleted })) {
            try { [void]$each.Shell.EndInvoke($each.Ending) }
            catch { Write-Host "$(Get-Date -Format 'HH:mm:ss') $($_.Exception.Message)" }
            $each.Shell.Dispose()
            $running.Remove($each)
        }
    }
}

try {
    switch ($Do) {
        'install' { Install-Addin }
        'serve' { Start-Server }
        'remove' { Remove-Addin }
    }
}
catch {
    Write-Host ''
    Write-Host "没有完成：$($_.Exception.Message)"
    if ($Do -eq 'serve') { Read-Host '按回车关闭' | Out-Null }
    exit 1
}
